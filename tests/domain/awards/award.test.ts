import { describe, expect, it } from "vitest";
import {
  checkAward,
  methodsFor,
  mostSharedSeats,
  tieRulesFor,
  usualTieRule,
  type AwardRules,
} from "~/domain/awards/award";
import { noFirstRound } from "~/domain/awards/first-round";
import { anyone } from "~/domain/awards/eligibility";
import { ballotsCloseAt } from "~/domain/awards/round-times";
import { usualJury } from "~/domain/juries/settings";
import { countingMethods } from "~/domain/voting/election";

const rules: AwardRules = {
  name: "Quiet Engine",
  purpose: "",
  method: "irv",
  tieRule: "prior_rounds",
  nomineeKind: "person",
  requireBothSides: false,
  allowSelf: false,
  allowOwnVote: false,
  offerNone: false,
  seats: 1,
  quorumPercent: 0,
  quorumNumber: 0,
  twoKeys: false,
  publishBallots: true,
  jury: usualJury,
  firstRound: noFirstRound,
  citationLength: 400,
  questions: [],
  eligibility: { nominate: anyone, receive: anyone, vote: anyone, judge: anyone },
  trophyItemId: null,
  nominationCap: 0,
  tellNominees: false,
  wordsToNominators: "",
  wordsToLaureates: "",
  engravingTemplate: [],
};
const reasonOf = (more: Partial<AwardRules>, kind: "vote" | "jury" | "direct" | "threshold" = "vote") => {
  const verdict = checkAward({ ...rules, ...more }, kind);
  return verdict.ok ? "granted" : `${verdict.reason} at ${verdict.field}`;
};

describe("the way of counting", () => {
  it("is any but the rubric for a vote, and the rubric alone for a jury", () => {
    expect(methodsFor("vote")).toEqual(countingMethods.filter((method) => method !== "rubric"));
    expect(methodsFor("jury")).toEqual(["rubric"]);
    expect(reasonOf({ method: "rubric", tieRule: "lot" })).toBe("method-not-for-kind at method");
    expect(reasonOf({ method: "irv" }, "jury")).toBe("method-not-for-kind at method");
    expect(reasonOf({ method: "rubric", tieRule: "shared" }, "jury")).toBe("granted");
  });

  it("is not asked of awards that nobody counts", () => {
    expect(reasonOf({ method: "rubric", tieRule: "prior_rounds" }, "direct")).toBe("granted");
    expect(reasonOf({ method: "stv", seats: 1 }, "threshold")).toBe("granted");
  });

  it("counts fair shares for two to nine winners", () => {
    const stv = { method: "stv" } as const;
    expect(reasonOf({ ...stv, seats: 1 })).toBe("too-few-seats at seats");
    expect(reasonOf({ ...stv, seats: 2 })).toBe("granted");
    expect(reasonOf({ ...stv, seats: mostSharedSeats })).toBe("granted");
    expect(reasonOf({ ...stv, seats: mostSharedSeats + 1 })).toBe("too-many-seats at seats");
    expect(reasonOf({ method: "approval", tieRule: "lot", seats: mostSharedSeats + 1 })).toBe("granted");
  });
});

describe("the way to break a tie", () => {
  it("looks back only where there are rounds", () => {
    expect(tieRulesFor("irv")).toEqual(["prior_rounds", "lot", "shared", "hr_decides"]);
    expect(tieRulesFor("stv")).toEqual(tieRulesFor("irv"));
    for (const method of countingMethods.filter((one) => one !== "irv" && one !== "stv")) {
      expect(tieRulesFor(method)).toEqual(["lot", "shared", "hr_decides"]);
    }
  });

  it("is usually to look back, or to share where there are no rounds", () => {
    expect(usualTieRule("irv")).toBe("prior_rounds");
    expect(usualTieRule("stv")).toBe("prior_rounds");
    expect(usualTieRule("approval")).toBe("shared");
    for (const method of countingMethods) expect(tieRulesFor(method)).toContain(usualTieRule(method));
  });

  it("is refused where the method has none like it", () => {
    expect(reasonOf({ method: "approval" })).toBe("tie-rule-not-for-method at tieRule");
    expect(reasonOf({ method: "irv", tieRule: "shared" })).toBe("granted");
    expect(reasonOf({ method: "rubric", tieRule: "prior_rounds" }, "jury")).toBe(
      "tie-rule-not-for-method at tieRule",
    );
  });
});

describe("ballots beside a jury", () => {
  const beside = { ...usualJury, vote: "together" } as const;

  it("need no second key where there are none", () => {
    const judged = { ...rules, method: "rubric", tieRule: "lot", twoKeys: true } as const;
    expect(checkAward(judged, "jury")).toMatchObject({ ok: true, value: { twoKeys: false } });
    expect(checkAward({ ...judged, jury: beside }, "jury")).toMatchObject({ value: { twoKeys: true } });
    expect(checkAward({ ...rules, twoKeys: true }, "vote")).toMatchObject({ value: { twoKeys: true } });
  });

  it("close as the jury starts where they make its list, else with the vote", () => {
    const dates = { votingCloseAt: new Date("2026-05-30"), judgingOpenAt: new Date("2026-05-20") };
    const list = { ...usualJury, vote: "shortlist" } as const;
    expect(ballotsCloseAt({ kind: "jury", jury: list, finalId: null }, dates)).toEqual(dates.judgingOpenAt);
    expect(
      ballotsCloseAt({ kind: "jury", jury: list, finalId: null }, { ...dates, judgingOpenAt: null }),
    ).toEqual(dates.votingCloseAt);
    expect(ballotsCloseAt({ kind: "jury", jury: beside, finalId: null }, dates)).toEqual(dates.votingCloseAt);
    expect(ballotsCloseAt({ kind: "vote", jury: list, finalId: null }, dates)).toEqual(dates.votingCloseAt);
  });
});
