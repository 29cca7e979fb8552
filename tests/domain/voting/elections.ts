import fc from "fast-check";
import type { CountingMethod, Election, RankedBallot, TieRule } from "~/domain/voting/election";

/** An election by hand: `"3: a b c"` is three ballots with a before b before c, `"1:"` an abstention. */
export function electionOf(
  method: CountingMethod,
  tie: TieRule,
  lines: readonly string[],
  more: Partial<Election> = {},
): Election {
  const ballots = lines.map(ballotOf);
  const named = [...new Set(ballots.flatMap(({ ranks }) => ranks.flat()))].sort();
  return {
    method,
    seats: 1,
    rules: { tie },
    candidates: named.map((id) => ({ id, name: id })),
    ballots,
    ...more,
  };
}

function ballotOf(line: string): RankedBallot {
  const [count = "1", choices = ""] = line.split(":");
  const ids = choices.split(" ").filter(Boolean);
  return { count: Number(count), ranks: ids.map((id) => [id]) };
}

export const entryIds = ["ash", "birch", "cedar", "dogwood", "elm"];

/** Truncated rankings and abstentions over five entries, with a lot. */
export const randomElection = fc.record({
  ballots: fc.array(
    fc.subarray(entryIds).chain((ids) => fc.shuffledSubarray(ids, { minLength: ids.length })),
    { maxLength: 40 },
  ),
  lot: fc.shuffledSubarray(entryIds, { minLength: entryIds.length }),
});

/** A random draw as an election. */
export function toElection(
  method: CountingMethod,
  { ballots, lot }: { ballots: readonly string[][]; lot: string[] },
  tie: TieRule = "prior-rounds",
): Election {
  return {
    method,
    seats: 1,
    rules: { tie },
    lot: { order: lot },
    candidates: entryIds.map((id) => ({ id, name: id })),
    ballots: ballots.map((ids) => ({ ranks: ids.map((id) => [id]) })),
  };
}
