import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ballot, Election } from "~/domain/voting/election";
import { boxHash } from "~/domain/voting/lot";
import { fileFormat, parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import type { ElectionResult } from "~/domain/voting/result";
import { tally } from "~/domain/voting/tally";
import { anyElection, entryIds, ranksOf, randomElectionOf } from "./elections";
import { everyBallot } from "./slow-ballots";
import { condorcetWinner } from "./slow-condorcet";

const manyRuns = { numRuns: 2_000 };

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
      manyRuns,
    );
  });

  it("counts merged ballots like single ones", () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const single = everyBallot(election).map((ballot) => ({ ...ballot, count: 1 }));
        expect(tally({ ...election, ballots: single })).toEqual(tally(election));
        expect(boxHash(single)).toBe(boxHash(election.ballots));
      }),
      manyRuns,
    );
  });

  it("changes nothing but names when entries get other names and stand in another order", () => {
    fc.assert(
      fc.property(
        anyElection,
        fc.shuffledSubarray(entryIds, { minLength: entryIds.length }),
        (election, others) => {
          const names = new Map(entryIds.map((id, at) => [id, others[at]!]));
          const to = (id: string) => names.get(id)!;
          const renamed = tally(rename(election, to));
          const expected = tally(election);
          expect(renamed.outcome).toBe(expected.outcome);
          expect(asSets([renamed.winners])).toEqual(asSets([expected.winners.map(to)]));
          expect(asSets([renamed.openTie ?? []])).toEqual(asSets([(expected.openTie ?? []).map(to)]));
          expect(asSets(renamed.ranking)).toEqual(asSets(expected.ranking.map((group) => group.map(to))));
          expect(renamed.rounds.map(({ tallies }) => tallies)).toEqual(
            expected.rounds.map(({ tallies }) =>
              Object.fromEntries(Object.entries(tallies).map(([id, votes]) => [to(id), votes])),
            ),
          );
        },
      ),
      manyRuns,
    );
  });

  it("ranks each entry once, winners before the rest", () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const { ranking, winners } = tally(election);
        expect(ranking.flat().sort()).toEqual([...entryIds].sort());
        expect(asSets([ranking.flat().slice(0, winners.length)])).toEqual(asSets([winners]));
      }),
      manyRuns,
    );
  });

  it("gives a result that the file proves, also after it was written and read", () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const file = JSON.stringify({ format: fileFormat, ...election, result: tally(election) });
        expect(recount(parseElection(JSON.parse(file))).agrees).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("comes to the winners of the lot when people decide every open tie as the lot would", () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const byLot = tally({ ...election, rules: { tie: "lot" } });
        const decided = decideAll({ ...election, rules: { tie: "hr-decides" } }, election.lot.order);
        expect(decided.outcome).toBe(byLot.outcome);
        // Where majorities are equal the lot orders all entries, people only those who could win.
        if (election.method !== "ranked_pairs") expect(decided.winners).toEqual(byLot.winners);
      }),
      manyRuns,
    );
  });
});

describe("a favourite", () => {
  it("of more than half wins by plurality, ranked choice, fair shares, Schulze and ranked pairs", () => {
    const methods = ["plurality", "irv", "stv", "schulze", "ranked_pairs"] as const;
    const elections = fc
      .constantFrom(...methods)
      .chain((method) => randomElectionOf(method, { ballots: 9, seats: 1 }));
    fc.assert(
      fc.property(elections, (election) => {
        const ballots = everyBallot(election).filter((ballot) => ranksOf(ballot).length > 0);
        const alone = (id: string) =>
          ballots.filter((ballot) => ranksOf(ballot)[0]!.length === 1 && ranksOf(ballot)[0]![0] === id);
        const favourite = entryIds.find((id) => 2 * alone(id).length > ballots.length);
        fc.pre(favourite !== undefined);
        expect(tally(election).winners).toEqual([favourite]);
      }),
      manyRuns,
    );
  });

  it("who wins against each other entry wins by Schulze and by ranked pairs", () => {
    const elections = fc
      .constantFrom("schulze" as const, "ranked_pairs" as const)
      .chain((method) => randomElectionOf(method, { ballots: 9, seats: 1 }));
    fc.assert(
      fc.property(elections, (election) => {
        const winner = condorcetWinner(election);
        fc.pre(winner !== undefined);
        expect(tally(election).winners).toEqual([winner]);
      }),
      manyRuns,
    );
  });
});

describe("the votes of a count", () => {
  it("are all there in each round of ranked choice", () => {
    fc.assert(
      fc.property(randomElectionOf("irv"), (election) => {
        const { rounds, valid } = tally(election);
        for (const { tallies, continuing, exhausted } of rounds) {
          expect(Object.values(tallies).reduce((sum, votes) => sum + votes, 0)).toBe(continuing);
          expect(continuing + exhausted).toBe(valid);
        }
      }),
      manyRuns,
    );
  });

  it("are all there in each round of fair shares, to the last hundred-thousandth", () => {
    fc.assert(
      fc.property(randomElectionOf("stv", { ballots: 25, seats: 4 }), (election) => {
        const { rounds, valid } = tally(election);
        for (const { tallies, continuing, exhausted, roundingLoss } of rounds) {
          const held = Object.values(tallies).reduce((sum, votes) => sum + inParts(votes), 0);
          expect(held).toBe(inParts(continuing));
          expect(held + inParts(exhausted) + inParts(roundingLoss!)).toBe(inParts(valid));
        }
      }),
      manyRuns,
    );
  });

  it("move from round to round as the transfers say", () => {
    fc.assert(
      fc.property(randomElectionOf("stv", { ballots: 25, seats: 4 }), (election) => {
        const { rounds } = tally(election);
        for (const [at, { tallies, transfers, surplus }] of rounds.slice(0, -1).entries()) {
          const next = rounds[at + 1]!;
          for (const [id, votes] of Object.entries(next.tallies)) {
            const received = transfers!.filter(({ to }) => to === id);
            const gained = received.reduce((sum, transfer) => sum + inParts(transfer.votes), 0);
            const given = surplus?.id === id ? inParts(surplus.votes) : 0;
            expect(inParts(votes)).toBe(inParts(tallies[id]!) + gained - given);
          }
        }
      }),
      manyRuns,
    );
  });
});

/** Whole hundred-thousandths; figures that have more decimals are none. */
function inParts(votes: number): number {
  expect(String(votes)).toMatch(/^\d+(\.\d{1,5})?$/);
  return Math.round(votes * 100_000);
}

function decideAll(election: Election, order: readonly string[]): ElectionResult {
  const decisions: Election["decisions"] = [];
  for (;;) {
    const result = tally({ ...election, decisions });
    if (!result.openTie) return result;
    const tied = result.openTie;
    expect(decisions.some((decision) => asSets([decision.order])[0] === asSets([tied])[0])).toBe(false);
    decisions.push({ order: order.filter((id) => tied.includes(id)), reason: "as drawn" });
  }
}

function asSets(groups: readonly (readonly string[])[]): string[] {
  return groups.map((group) => [...group].sort().join(" "));
}

function rename(election: Election & { lot: { order: string[] } }, to: (id: string) => string): Election {
  return {
    ...election,
    lot: { order: election.lot.order.map(to) },
    candidates: election.candidates.map(({ id }) => ({ id: to(id), name: id })),
    ballots: election.ballots.map((ballot) => renameBallot(ballot, to)),
  };
}

function renameBallot(ballot: Ballot, to: (id: string) => string): Ballot {
  if ("ranks" in ballot) return { ...ballot, ranks: ballot.ranks.map((rank) => rank.map(to)) };
  if ("approve" in ballot) return { ...ballot, approve: ballot.approve.map(to) };
  if (!("scores" in ballot)) return ballot;
  const scores = Object.entries(ballot.scores).map(([id, score]) => [to(id), score] as const);
  return { ...ballot, scores: Object.fromEntries(scores) };
}
