import { describe, expect, it } from "vitest";
import { noFirstRound } from "~/domain/awards/first-round";
import { usualJury } from "~/domain/juries/settings";
import { decidedIn, stepsOf } from "~/ui/round-words";

const vote = { kind: "vote", method: "irv", seats: 1, jury: usualJury, firstRound: noFirstRound } as const;
const first = { ...noFirstRound, kind: "vote" } as const;
const jury = { ...vote, kind: "jury", method: "rubric" } as const;

describe("how an award is decided", () => {
  it("has no word of steps where there is one", () => {
    expect(decidedIn(vote)).toBe("Ranked choice");
    expect(decidedIn(jury)).toBe("Jury scores");
    expect(stepsOf(vote)).toBeNull();
    expect(stepsOf({ ...vote, jury: { ...usualJury, vote: "shortlist" } })).toBeNull();
    expect(stepsOf({ ...jury, jury: { ...usualJury, vote: "together" } })).toBeNull();
  });

  it("says who makes the list and what comes then", () => {
    const said = "First colleagues choose five, then ranked choice";
    expect(decidedIn({ ...vote, firstRound: first })).toBe(said);
    expect(stepsOf({ ...vote, firstRound: { ...first, kind: "jury", size: 15 } })).toBe(
      "First a jury chooses 15, then ranked choice",
    );
    expect(stepsOf({ ...vote, method: "star", firstRound: first })).toBe(
      "First colleagues choose five, then STAR",
    );
    const list = { ...usualJury, vote: "shortlist" as const, shortlistSize: 3 };
    expect(stepsOf({ ...jury, jury: list })).toBe("First colleagues choose three, then jury scores");
  });
});
