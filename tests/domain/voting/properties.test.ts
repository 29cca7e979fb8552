import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tieRules, type Election, type RankedBallot } from "~/domain/voting/election";
import { boxHash } from "~/domain/voting/lot";
import { tally } from "~/domain/voting/tally";
import { entryIds, randomElection, toElection } from "./elections";

const anyElection = fc
  .tuple(randomElection, fc.constantFrom("plurality" as const, "irv" as const), fc.constantFrom(...tieRules))
  .map(([drawn, method, tie]) => toElection(method, drawn, tie));

describe("every method", () => {
  it("does not care in which order the ballots lie", () => {
    fc.assert(
      fc.property(anyElection, fc.infiniteStream(fc.nat()), (election, chance) => {
        const ballots = election.ballots
          .map((ballot) => ({ ballot, at: chance.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ ballot }) => ballot);
        expect(tally({ ...election, ballots })).toEqual(tally(election));
        expect(boxHash(ballots)).toBe(boxHash(election.ballots));
      }),
    );
  });

  it("counts merged ballots like single ones", () => {
    fc.assert(
      fc.property(anyElection, fc.integer({ min: 1, max: 4 }), (election, count) => {
        const single = election.ballots.flatMap((ballot) => Array.from({ length: count }, () => ballot));
        const merged = election.ballots.map((ballot) => ({ ...ballot, count }));
        expect(tally({ ...election, ballots: merged })).toEqual(tally({ ...election, ballots: single }));
        expect(boxHash(merged)).toBe(boxHash(single));
      }),
    );
  });

  it("changes nothing but names when entries get other names", () => {
    fc.assert(
      fc.property(
        anyElection,
        fc.shuffledSubarray(entryIds, { minLength: entryIds.length }),
        (election, others) => {
          const names = new Map(entryIds.map((id, at) => [id, others[at]!]));
          const renamed = tally(rename(election, names));
          const expected = tally(election);
          expect([...renamed.winners].sort()).toEqual(expected.winners.map((id) => names.get(id)!).sort());
          expect(renamed.outcome).toBe(expected.outcome);
          expect(renamed.ranking.map((group) => group.length)).toEqual(
            expected.ranking.map((group) => group.length),
          );
        },
      ),
    );
  });

  it("names each entry at most once, winners before the rest", () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const { ranking, winners } = tally(election);
        expect(new Set(ranking.flat()).size).toBe(ranking.flat().length);
        expect([...ranking.flat().slice(0, winners.length)].sort()).toEqual([...winners].sort());
      }),
    );
  });
});

function rename(election: Election, names: ReadonlyMap<string, string>): Election {
  const to = (id: string) => names.get(id)!;
  return {
    ...election,
    lot: { order: election.lot!.order!.map(to) },
    candidates: election.candidates.map(({ id }) => ({ id: to(id), name: id })),
    ballots: (election.ballots as RankedBallot[]).map(({ ranks }) => ({
      ranks: ranks.map((rank) => rank.map(to)),
    })),
  };
}
