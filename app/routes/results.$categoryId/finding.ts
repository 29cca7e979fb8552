import type { ElectionResult, Round } from "~/domain/voting/result";
import { listOf, number, plural } from "~/ui/words";

/** The result in a sentence or two. */
export function findingOf(
  result: ElectionResult,
  names: Readonly<Record<string, string>>,
  outcome: string,
): string {
  const winners = result.winners.map((id) => names[id] ?? "");
  if (outcome === "tie_open")
    return `${listOf((result.openTie ?? []).map((id) => names[id] ?? ""))} have equal votes. Two people decide.`;
  if (outcome === "no_quorum") return "Too few people voted, so there is no winner.";
  if (result.none && result.winners.length === 0)
    return "More people wanted none of these, so there is no winner.";
  if (winners.length === 0) return "Nobody was chosen, so there is no winner.";
  if (winners.length > 1) return `${listOf(winners)} have equal votes and share the honour.`;
  return wonBy(result, result.winners[0]!);
}

function wonBy({ rounds }: ElectionResult, winner: string): string {
  const final = rounds.at(-1)!;
  const votes = `${number(final.tallies[winner] ?? 0)} of ${plural(final.continuing, "vote")}`;
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
