import type { RankedBallot } from "./election";
import { InvalidElection } from "./invalid-election";

/**
 * Ballots of a file, checked: known ids, each once, no equal ranks. All invalid ones are named by their
 * position, counted from 1.
 */
export function parseBallots(value: unknown, known: ReadonlySet<string>): RankedBallot[] {
  if (!Array.isArray(value))
    throw new InvalidElection("The file holds no ballots, so there is nothing to count.");
  const faults: string[] = [];
  for (const [index, ballot] of value.entries()) {
    const fault = faultOf(ballot, known);
    if (fault) faults.push(`Ballot ${index + 1} ${fault}.`);
  }
  if (faults.length > 0) throw new InvalidElection(summary(faults));
  return value as RankedBallot[];
}

const shown = 20;

function summary(faults: string[]): string {
  const rest = faults.length - shown;
  return rest > 0 ? `${faults.slice(0, shown).join(" ")} And ${rest} more.` : faults.join(" ");
}

function faultOf(ballot: unknown, known: ReadonlySet<string>): string | undefined {
  if (ballot === null || typeof ballot !== "object") return "is not an object";
  const { count = 1, ranks } = ballot as { count?: unknown; ranks?: unknown };
  if (!Number.isSafeInteger(count) || (count as number) < 1) return "has a count that is not 1 or more";
  if (!Array.isArray(ranks)) return "has no ranks";
  return faultOfRanks(ranks, known);
}

function faultOfRanks(ranks: unknown[], known: ReadonlySet<string>): string | undefined {
  const seen = new Set<unknown>();
  for (const rank of ranks) {
    if (!Array.isArray(rank) || rank.length === 0) return "has a rank without an id";
    for (const id of rank) {
      if (typeof id !== "string" || !known.has(id))
        return `names ${JSON.stringify(id)}, which is no candidate`;
      if (seen.has(id)) return `names ${JSON.stringify(id)} twice`;
      seen.add(id);
    }
    if (rank.length > 1) return "has equal ranks, which this method does not know";
  }
  return undefined;
}
