import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { electionOf, entryIds, randomElection, toElection } from "./elections";
import { slowIrv } from "./slow-irv";

describe("ranked choice", () => {
  it("elects who has more than half at once and shows the rounds down to two", () => {
    const result = tally(electionOf("irv", "prior-rounds", ["6: a b", "3: b c", "2: c"]));
    expect(result.winners).toEqual(["a"]);
    expect(result.rounds.map((round) => round.elected)).toEqual([["a"], []]);
    expect(result.rounds[1]).toMatchObject({ tallies: { a: 6, b: 3 }, exhausted: 2, afterMajority: true });
    expect(result.ranking).toEqual([["a"], ["b"], ["c"]]);
  });

  it("needs more than half of the continuing ballots, not half", () => {
    const result = tally(electionOf("irv", "prior-rounds", ["5: a", "3: b", "2: c b"]));
    expect(result.rounds[0]).toMatchObject({ elected: [], threshold: 6, eliminated: ["c"] });
    expect(result.rounds[1]).toMatchObject({
      tallies: { a: 5, b: 5 },
      tie: { by: "prior-rounds", round: 1 },
    });
    expect(result.winners).toEqual(["a"]);
  });

  it("counts a majority of the ballots that still continue", () => {
    const result = tally(electionOf("irv", "prior-rounds", ["4: a", "3: b", "3: c", "2: c b"]));
    expect(result.rounds[0]!.eliminated).toEqual(["b"]);
    expect(result.rounds[1]).toMatchObject({ continuing: 9, exhausted: 3, threshold: 5, elected: ["c"] });
  });

  it("lets entries without a vote leave together in the first round", () => {
    const election = electionOf("irv", "prior-rounds", ["3: a", "2: b", "2: c b", "1: a d e"]);
    const result = tally(election);
    expect(result.rounds[0]!.eliminated).toEqual(["d", "e"]);
    expect(result.rounds[1]!.eliminated).toHaveLength(1);
    expect(result.ranking.at(-1)).toEqual(["d", "e"]);
  });

  it("keeps abstentions out of the count", () => {
    const result = tally(electionOf("irv", "prior-rounds", ["2: a", "1: b", "5:"]));
    expect(result).toMatchObject({ winners: ["a"], valid: 3, abstentions: 5 });
    expect(result.rounds[0]!.exhausted).toBe(0);
  });

  it("strikes withdrawn entries, closes up the ranks and notes it", () => {
    const election = electionOf("irv", "prior-rounds", ["4: w b", "3: a", "2: w"]);
    election.candidates = election.candidates.map((one) =>
      one.id === "w" ? { ...one, withdrawn: true } : one,
    );
    const result = tally(election);
    expect(result.winners).toEqual(["b"]);
    expect(result.rounds[0]).toMatchObject({ tallies: { a: 3, b: 4 }, exhausted: 2 });
    expect(result.struck).toEqual([{ id: "w", ballots: 6 }]);
  });

  it("repeats the count without the winners for several seats", () => {
    const result = tally({ ...electionOf("irv", "prior-rounds", ["5: a b c", "2: c a", "1: b"]), seats: 2 });
    expect(result.winners).toEqual(["a", "b"]);
    expect(result.rounds.map((round) => round.seat)).toEqual([1, 1, 2]);
  });

  it.each([
    ["no ballots", [], { a: 0 }],
    ["abstentions only", ["3:"], { a: 0 }],
  ])("has no winner with %s", (_, lines, tallies) => {
    const result = tally({ ...electionOf("irv", "lot", lines), candidates: [{ id: "a", name: "A" }] });
    expect(result).toMatchObject({ winners: [], outcome: "no_winner", rounds: [{ tallies }] });
  });

  it("has no winner without entries and elects a single entry that has a vote", () => {
    expect(tally(electionOf("irv", "lot", []))).toMatchObject({ winners: [], ranking: [] });
    expect(tally(electionOf("irv", "lot", ["1: a"]))).toMatchObject({ winners: ["a"], ranking: [["a"]] });
  });

  it("agrees with a slow counter written from the rule", () => {
    fc.assert(
      fc.property(randomElection, (drawn) => {
        const expected = slowIrv(
          entryIds,
          drawn.ballots.map((ids) => ids.map((id) => [id])),
          drawn.lot,
        );
        expect(tally(toElection("irv", drawn)).winners).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it("agrees with it for several seats, counting again without the winners", () => {
    fc.assert(
      fc.property(randomElection, (drawn) => {
        const ballots = drawn.ballots.map((ids) => ids.map((id) => [id]));
        const expected: string[] = [];
        for (let seat = 0; seat < 3; seat += 1) {
          const field = entryIds.filter((id) => !expected.includes(id));
          const elected = slowIrv(field, ballots, drawn.lot);
          if (elected.length === 0) break;
          expected.push(...elected);
        }
        expect(tally({ ...toElection("irv", drawn), seats: 3 }).winners).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it("names nobody while a tie for a later seat is open", () => {
    const lines = ["5: a b", "5: a c", "1: b", "1: c"];
    const open = tally({ ...electionOf("irv", "hr-decides", lines), seats: 2 });
    expect(open).toMatchObject({ winners: [], openTie: ["b", "c"], ranking: [["a"], ["b", "c"]] });
    const decisions = [{ order: ["c", "b"], reason: "c closed the deal first" }];
    const decided = tally({ ...electionOf("irv", "hr-decides", lines, { decisions }), seats: 2 });
    expect(decided.winners).toEqual(["a", "c"]);
  });

  it("elects a majority favourite and loses no ballot between rounds", () => {
    fc.assert(
      fc.property(randomElection, (drawn) => {
        const result = tally(toElection("irv", drawn));
        for (const round of result.rounds) expect(round.continuing + round.exhausted).toBe(result.valid);
        const firsts = Object.entries(result.rounds[0]!.tallies);
        const favourite = firsts.find(([, votes]) => 2 * votes > result.valid)?.[0];
        if (favourite) expect(result.winners).toEqual([favourite]);
      }),
      { numRuns: 1_000 },
    );
  });
});
