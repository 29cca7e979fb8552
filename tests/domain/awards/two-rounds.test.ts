import { describe, expect, it } from "vitest";
import {
  checkFirstRound,
  firstRoundName,
  hasFirstRound,
  noFirstRound,
  readFirstRound,
  type FirstRound,
} from "~/domain/awards/first-round";
import { ballotsCloseAt, cycleOfRound, judgingOpensAt, needsHandOver } from "~/domain/awards/round-times";
import { usualJury } from "~/domain/juries/settings";

const final = { kind: "vote", jury: usualJury, seats: 1 };
const vote = (more: Partial<FirstRound> = {}): FirstRound => ({ ...noFirstRound, kind: "vote", ...more });
const criteria = [{ id: "a", name: "How early", weight: 1, anchors: {} }];

describe("a first round beside its final", () => {
  it.each<[string | null, FirstRound, Partial<typeof final>]>([
    [null, vote(), { kind: "jury", jury: { ...usualJury, vote: "together" } }],
    ["two-lists", vote(), { kind: "jury", jury: { ...usualJury, vote: "shortlist" } }],
    [null, vote({ kind: "jury", jury: { ...usualJury, criteria } }), {}],
    ["jury-incomplete", vote({ kind: "jury", jury: { ...usualJury, criteria, max: 1 } }), {}],
    [null, vote({ jury: { ...usualJury, max: 0 } }), {}],
  ])("refused as %s", (reason, first, more) => {
    const verdict = checkFirstRound(first, { ...final, ...more });
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
    if (!verdict.ok) expect(verdict.field).toMatch(/^first\./);
  });

  it("reads what a column lacks as usual, and its voters with the award they belong to", () => {
    expect(readFirstRound({})).toEqual(noFirstRound);
    expect(readFirstRound(null)).toEqual(noFirstRound);
    const read = readFirstRound({ kind: "vote", voters: { functions: ["sales"] } }, "a1");
    expect(read).toMatchObject({ kind: "vote", size: 5, voters: { functions: ["sales"], awardId: "a1" } });
    expect(hasFirstRound({ firstRound: read })).toBe(true);
    expect(hasFirstRound({ firstRound: noFirstRound })).toBe(false);
    expect(firstRoundName("Quiet Hand")).toBe("Quiet Hand: first round");
  });
});

describe("the times of two rounds", () => {
  const at = (day: string) => new Date(`2026-03-${day}T12:00:00Z`);
  const cycle = { votingOpenAt: at("02"), judgingOpenAt: at("09"), votingCloseAt: at("16") };
  const undated = { ...cycle, judgingOpenAt: null };
  const one = { kind: "vote" as const, jury: usualJury, firstRound: noFirstRound, finalId: null };
  const two = { ...one, firstRound: vote() };
  const round = { ...one, finalId: "final" };
  const list = { ...one, kind: "jury" as const, jury: { ...usualJury, vote: "shortlist" as const } };

  it("need a date for the final where something comes before it", () => {
    expect([one, two, list].map(needsHandOver)).toEqual([false, true, true]);
  });

  it("close the ballots of a first round as the final opens, and those of the final with the cycle", () => {
    expect([one, two, round, list].map((category) => ballotsCloseAt(category, cycle))).toEqual([
      at("16"),
      at("16"),
      at("09"),
      at("09"),
    ]);
    expect(ballotsCloseAt(round, undated)).toEqual(at("16"));
  });

  it("open the jury of a final after its first round, and close that of a first round then", () => {
    expect([one, two, round].map((category) => judgingOpensAt(category, cycle))).toEqual([
      at("02"),
      at("09"),
      at("02"),
    ]);
    expect(cycleOfRound(round, cycle).votingCloseAt).toEqual(at("09"));
    expect(cycleOfRound(two, cycle)).toBe(cycle);
    expect(cycleOfRound(round, undated).votingCloseAt).toEqual(at("16"));
  });
});
