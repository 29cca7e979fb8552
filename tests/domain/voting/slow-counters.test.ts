import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { entryIds, randomElectionOf, type BallotMethod } from "./elections";
import type { SlowResult } from "./slow-ballots";
import { slowRankedPairs, slowSchulze } from "./slow-condorcet";
import { slowStv } from "./slow-stv";
import { slowApproval, slowBorda, slowPlurality, slowScore, slowStar } from "./slow-sums";

type Drawn = Parameters<typeof slowStv>[0];

const counters: [BallotMethod, (election: Drawn) => SlowResult][] = [
  ["plurality", slowPlurality],
  ["approval", slowApproval],
  ["score", slowScore],
  ["star", slowStar],
  ["borda", slowBorda],
  ["stv", slowStv],
  ["schulze", slowSchulze],
];

describe("a slow counter written from the text of the rule", () => {
  it.each(counters)("agrees about %s, with every tie rule and up to three seats", (method, count) => {
    fc.assert(
      fc.property(randomElectionOf(method), (election) => {
        const expected = count(election);
        const result = tally(election);
        expect([...result.winners].sort()).toEqual([...expected.winners].sort());
        expect(result.openTie ?? null).toEqual(expected.open ? [...expected.open].sort() : null);
      }),
      { numRuns: 3_000 },
    );
  });

  it("agrees about the order of election and every figure of STV", () => {
    fc.assert(
      fc.property(randomElectionOf("stv", { ballots: 25, seats: 4 }), (election) => {
        const { winners, stages } = slowStv(election);
        const result = tally(election);
        if (election.rules.tie !== "hr-decides") expect(result.winners).toEqual(winners);
        const inParts = (votes: number) => BigInt(Math.round(votes * 100_000));
        for (const [at, { totals, nonTransferable }] of stages.entries()) {
          const round = result.rounds[at]!;
          const tallies = Object.entries(round.tallies).map(([id, votes]) => [id, inParts(votes)] as const);
          expect(new Map(tallies)).toEqual(totals);
          expect(inParts(round.exhausted)).toBe(nonTransferable);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("agrees about ranked pairs under a lot", () => {
    fc.assert(
      fc.property(randomElectionOf("ranked_pairs", { ballots: 9, seats: 1 }), (election) => {
        const { order } = election.lot;
        const undefeated = slowRankedPairs(election, order);
        const { winners } = tally({ ...election, rules: { tie: "lot" } });
        expect(winners).toEqual(order.filter((id) => undefeated.includes(id)).slice(0, 1));
      }),
      { numRuns: 3_000 },
    );
  });

  it("agrees about who shares ranked pairs: those who win when the order names them first", () => {
    fc.assert(
      fc.property(randomElectionOf("ranked_pairs", { ballots: 7, seats: 1 }), (election) => {
        const { order } = election.lot;
        const favoured = order.filter((id) => {
          const first = [id, ...order.filter((other) => other !== id)];
          return slowRankedPairs(election, first).includes(id);
        });
        const expected = new Set([...favoured, ...slowRankedPairs(election, order)]);
        const shared = tally({ ...election, rules: { tie: "shared" } }).winners;
        expect([...shared].sort()).toEqual([...expected].sort());
        const open = tally({ ...election, rules: { tie: "hr-decides" } });
        if (shared.length > 1) expect([...open.openTie!].sort()).toEqual([...shared].sort());
        else expect(open.winners).toEqual(shared);
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds nobody sharing ranked pairs whom no order of equal majorities would elect", () => {
    fc.assert(
      fc.property(randomElectionOf("ranked_pairs", { ballots: 6, seats: 1 }), (election) => {
        const able = new Set(ordersOf(entryIds).flatMap((order) => slowRankedPairs(election, order)));
        const shared = tally({ ...election, rules: { tie: "shared" } }).winners;
        expect(shared.filter((id) => !able.has(id))).toEqual([]);
        if (able.size === 1) expect(shared).toEqual([...able]);
      }),
      { numRuns: 150 },
    );
  });
});

function ordersOf(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) => ordersOf(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]));
}
