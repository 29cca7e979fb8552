import { maxScore, type Ballot, type RubricRules } from "./election";
import type { Fraction } from "./fraction";

/** The public vote beside a jury: how many counted, how many were empty, and each entry's share. */
export interface VoteShares {
  valid: bigint;
  abstentions: bigint;
  /** Of the highest that an entry could have reached: from 0 to 1. */
  shares: ReadonlyMap<string, Fraction>;
}

type VoteRules = NonNullable<RubricRules["vote"]>;

/** What each standing entry got of the highest possible. An empty ballot is an abstention; no ballots give nothing. */
export function voteShares(
  votes: readonly Ballot[],
  vote: VoteRules,
  standing: ReadonlySet<string>,
): VoteShares {
  const points = new Map([...standing].map((id) => [id, 0n]));
  let valid = 0n;
  let abstentions = 0n;
  for (const ballot of votes) {
    const count = BigInt(ballot.count ?? 1);
    const given = pointsOf(ballot);
    if (given.length === 0) abstentions += count;
    else valid += count;
    for (const [id, point] of given) {
      const before = points.get(id);
      if (before !== undefined) points.set(id, before + count * BigInt(point));
    }
  }
  const most = vote.method === "approval" ? 1n : BigInt(vote.maxScore ?? maxScore);
  const under = valid === 0n ? 1n : valid * most;
  const shares = new Map([...points].map(([id, over]) => [id, { over, under }]));
  return { valid, abstentions, shares };
}

/**
 * Vote and jury together, in points of a hundred: the vote's weight times its share, the rest times where the
 * mean lies between the lowest and the highest score.
 */
export function combined(mean: Fraction, share: Fraction, { min, max, vote }: RubricRules): Fraction {
  const weight = BigInt(vote!.weight);
  const range = BigInt(max - min);
  const above = mean.over - BigInt(min) * mean.under;
  const under = mean.under * range * share.under;
  return { over: weight * share.over * mean.under * range + (100n - weight) * above * share.under, under };
}

function pointsOf(ballot: Ballot): [string, number][] {
  if ("approve" in ballot) return ballot.approve.map((id) => [id, 1]);
  return "scores" in ballot ? Object.entries(ballot.scores) : [];
}
