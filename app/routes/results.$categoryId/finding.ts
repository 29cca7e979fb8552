import type { CountingMethod } from "~/domain/voting/election";
import type { ElectionResult, Round } from "~/domain/voting/result";
import { listOf, plural } from "~/ui/words";
import { exact } from "./exact";
import { pointsFormat } from "./jury-words";
import { preferring } from "./strongest-path";

type Counted = ElectionResult & { seats: number };
type Names = Readonly<Record<string, string>>;

/** The result in a sentence or two. `outcome` is what became of it, which a missed quorum changes. */
export function findingOf(result: Omit<Counted, "outcome"> & { outcome: string }, names: Names): string {
  const winners = result.winners.map((id) => names[id] ?? "");
  if (result.outcome === "tie_open")
    return `${listOf((result.openTie ?? []).map((id) => names[id] ?? ""))} are level. Two people decide.`;
  if (result.outcome === "no_quorum") return "Too few people voted, so there is no winner.";
  if (winners.length === 0) return noWinner(result, names);
  if (winners.length > result.seats) return "They are level and share the honour, as the ballot said.";
  if (winners.length > 1) return severalWon(result);
  return wonBy(result, result.winners[0]!);
}

function noWinner({ none, valid }: Pick<Counted, "none" | "valid">, names: Names): string {
  if (valid === 0) return "Nobody was chosen on any ballot, so there is no winner.";
  if (!none) return "Nobody had enough to win.";
  const { against, preferNone, preferWinner } = none;
  return `“${names[against]}” came closest. ${plural(preferNone, "ballot")} preferred none of these and ${exact(preferWinner)} preferred “${names[against]}”, so there is no winner.`;
}

const orders: Record<CountingMethod, string> = {
  plurality: "Most votes first.",
  approval: "Most approvals first.",
  score: "Most points first.",
  borda: "Most points first.",
  star: "For each place the count was made anew without those who had won.",
  irv: "For each place the count was made anew without those who had won.",
  stv: "In the order in which they won their places.",
  schulze: "The top of the ranking.",
  ranked_pairs: "The top of the ranking.",
  rubric: "Highest scores first.",
};

function severalWon({ method, winners, seats }: Pick<Counted, "method" | "winners" | "seats">): string {
  return winners.length < seats ? `${orders[method]} There were ${seats} places.` : orders[method];
}

function wonBy(result: Omit<Counted, "outcome">, winner: string): string {
  const { rounds, method } = result;
  const final = rounds.at(-1);
  if (!final) return "";
  const votes = final.tallies[winner] ?? 0;
  if (method === "approval") return `Approved on ${exact(votes)} of ${plural(final.continuing, "ballot")}.`;
  if (method === "score" || method === "borda")
    return `${exact(votes)} points on ${plural(final.continuing, "ballot")}.`;
  if (method === "plurality") return `${exact(votes)} of ${plural(final.continuing, "vote")}.`;
  if (method === "irv") return wonInRounds(rounds, winner);
  if (method === "stv")
    return `${exact(votes)} of ${plural(result.valid, "vote")}, with a quota of ${exact(final.quota ?? 0)}.`;
  if (method === "star") return wonRunoff(final, winner);
  if (method === "rubric") return judgedAs(result, winner);
  return wonPairs(result, winner);
}

function wonRunoff({ part, tallies }: Round, winner: string): string {
  const [other] = Object.keys(tallies).filter((id) => id !== winner);
  if (part !== "runoff" || !other) return `${exact(tallies[winner] ?? 0)} points in all.`;
  return `In the runoff ${exact(tallies[winner] ?? 0)} ballots score it higher, and ${exact(tallies[other] ?? 0)} the other.`;
}

function judgedAs({ jury }: Omit<Counted, "outcome">, winner: string): string {
  const entry = jury?.entries.find(({ id }) => id === winner);
  if (!jury || !entry) return "";
  if (jury.vote) return `${pointsFormat([])(entry.combined ?? 0)} of 100, jury and vote together.`;
  return `${pointsFormat([])(entry[jury.decided] ?? 0)} points, the mean of ${plural(entry.jurors, "juror")}.`;
}

function wonPairs({ pairwise, method }: Omit<Counted, "outcome">, winner: string): string {
  const others = pairwise?.ids.filter((id) => id !== winner) ?? [];
  if (pairwise && others.every((id) => preferring(pairwise, winner, id) > preferring(pairwise, id, winner)))
    return "More ballots prefer it to each other finalist than the other way round.";
  return method === "schulze"
    ? "No finalist beats all others head to head. This one has the strongest paths."
    : "No finalist beats all others head to head. With the clearest comparisons kept, nobody is above this one.";
}

function wonInRounds(rounds: readonly Round[], winner: string): string {
  const final = rounds.at(-1)!;
  const votes = `${exact(final.tallies[winner] ?? 0)} of ${plural(final.continuing, "vote")}`;
  if (rounds.length === 1) return `${votes}.`;
  if (final.tie) return `${votes} in the final round, where a tie was broken.`;
  const ahead = rounds.every((round) => leads(round, winner)) ? " Ahead in every round." : "";
  return `${votes} in the final round.${ahead}`;
}

function leads(round: Round, id: string): boolean {
  return Object.entries(round.tallies).every(
    ([other, votes]) => other === id || votes < (round.tallies[id] ?? 0),
  );
}
