import type { ElectionResult, Round } from "~/domain/voting/result";
import { listOf, plural } from "~/ui/words";
import { exact } from "./exact";

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

function severalWon({ method, winners, seats }: Pick<Counted, "method" | "winners" | "seats">): string {
  const places = winners.length < seats ? ` There were ${seats} places.` : "";
  if (method === "stv") return `In the order in which they reached a fair share.${places}`;
  return `In order of the count.${places}`;
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
  return "";
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
