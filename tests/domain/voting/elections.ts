import fc from "fast-check";
import {
  ballotForm,
  tieRules,
  type Ballot,
  type CountingMethod,
  type Election,
  type TieRule,
} from "~/domain/voting/election";

/** The methods that count ballots of voters. */
export const ballotMethods = [
  "plurality",
  "approval",
  "score",
  "star",
  "borda",
  "irv",
  "stv",
  "schulze",
  "ranked_pairs",
] as const;
export type BallotMethod = (typeof ballotMethods)[number];

/**
 * An election by hand: `"3: a b=c"` is three ballots with a before b and c on one rank (or approving of all
 * three), `"2: a5 b3"` two ballots of scores, `"1:"` an abstention.
 */
export function electionOf(
  method: CountingMethod,
  tie: TieRule,
  lines: readonly string[],
  more: Partial<Election> = {},
): Election {
  const ballots = lines.map((line) => ballotOf(method, line));
  const named = [...new Set(ballots.flatMap(idsOn))].sort();
  return {
    method,
    seats: 1,
    rules: { tie },
    candidates: candidatesOf(named),
    ballots,
    ...more,
  };
}

export function candidatesOf(ids: readonly string[]): Election["candidates"] {
  return ids.map((id) => ({ id, name: id }));
}

function ballotOf(method: CountingMethod, line: string): Ballot {
  const [count = "1", choices = ""] = line.split(":");
  const words = choices.split(" ").filter(Boolean);
  const form = ballotForm(method);
  if (form === "approve") return { count: Number(count), approve: words };
  if (form === "ranks") return { count: Number(count), ranks: words.map((word) => word.split("=")) };
  const scores = words.map((word) => [word.slice(0, -1), Number(word.slice(-1))] as const);
  return { count: Number(count), scores: Object.fromEntries(scores) };
}

/** The ids that a ballot names. */
function idsOn(ballot: Ballot): string[] {
  if ("ranks" in ballot) return ballot.ranks.flat();
  if ("approve" in ballot) return [...ballot.approve];
  return Object.keys("scores" in ballot ? ballot.scores : ballot.sheet);
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
    candidates: candidatesOf(entryIds),
    ballots: ballots.map((ids) => ({ ranks: ids.map((id) => [id]) })),
  };
}

const strictRanks = fc.shuffledSubarray(entryIds).map((ids): Ballot => ({ ranks: ids.map((id) => [id]) }));

/** Rankings with equal ranks: a shuffled part of the entries, cut into ranks. */
const equalRanks = fc
  .tuple(fc.shuffledSubarray(entryIds), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([ids, joins]): Ballot => {
    const ranks: string[][] = [];
    for (const [at, id] of ids.entries()) {
      if (at > 0 && joins[at]) ranks.at(-1)!.push(id);
      else ranks.push([id]);
    }
    return { ranks };
  });

const approvals = fc.shuffledSubarray(entryIds).map((approve): Ballot => ({ approve }));

const scores = fc
  .shuffledSubarray(entryIds)
  .chain((ids) =>
    fc
      .tuple(...ids.map(() => fc.integer({ min: 0, max: 5 })))
      .map((given): Ballot => ({ scores: Object.fromEntries(ids.map((id, at) => [id, given[at]!])) })),
  );

function ballotFor(method: BallotMethod): fc.Arbitrary<Ballot> {
  const form = ballotForm(method);
  if (form === "approve") return approvals;
  if (form === "scores") return scores;
  if (method === "plurality") return strictRanks.map((ballot) => ({ ranks: ranksOf(ballot).slice(0, 1) }));
  return ["borda", "schulze", "ranked_pairs"].includes(method)
    ? fc.oneof(strictRanks, equalRanks)
    : strictRanks;
}

/** The ranks of a ballot of that form. */
export function ranksOf(ballot: Ballot): readonly (readonly string[])[] {
  return "ranks" in ballot ? ballot.ranks : [];
}

/** Elections of a method with few ballots, so that ties are common, under every tie rule. */
export function randomElectionOf(
  method: BallotMethod,
  bounds: { ballots: number; seats: number } = { ballots: 9, seats: 3 },
): fc.Arbitrary<Election & { lot: { order: string[] } }> {
  return fc
    .record({
      ballots: fc.array(ballotFor(method), { maxLength: bounds.ballots }),
      counts: fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
      seats: fc.integer({ min: 1, max: bounds.seats }),
      tie: fc.constantFrom(...tieRules),
      order: fc.shuffledSubarray(entryIds, { minLength: entryIds.length }),
    })
    .map(({ ballots, counts, seats, tie, order }) => ({
      method,
      seats,
      rules: { tie },
      lot: { order },
      candidates: candidatesOf(entryIds),
      ballots: ballots.map((ballot) => ({ ...ballot, count: counts.next().value as number })),
    }));
}

/** Any of them. */
export const anyElection = fc.constantFrom(...ballotMethods).chain((method) => randomElectionOf(method));
