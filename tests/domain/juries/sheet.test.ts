import { describe, expect, it } from "vitest";
import { gapOf, checkJurySettings } from "~/domain/juries/complete";
import { mayBeHandedOver } from "~/domain/juries/hand-over";
import { coverageOf, progressOf } from "~/domain/juries/progress";
import { juryListOf, ballotMethod } from "~/domain/juries/public-vote";
import { dueReminder, mayRemindAt, mayRemindSince } from "~/domain/juries/reminders";
import { usualJury, type JurySettings } from "~/domain/juries/settings";
import { checkDraft, checkFinished, longestComment } from "~/domain/juries/sheet";

const criterion = (id: string) => ({ id, name: id, weight: 1, anchors: {} });
const settings: JurySettings = {
  ...usualJury,
  jurorIds: ["a", "b", "c", "d", "e"],
  criteria: [criterion("early"), criterion("changed")],
};
const sheet = (early: number | null, changed: number | null, comment = "") => ({
  scores: { early, changed },
  comment,
});

describe("a sheet", () => {
  it.each([
    [1, true],
    [5, true],
    [0, false],
    [6, false],
    [2.5, false],
  ])("with a score of %d may be kept: %s", (score, ok) => {
    expect(checkDraft(settings, sheet(score, null)).ok).toBe(ok);
    if (!ok)
      expect(checkDraft(settings, sheet(score, null))).toMatchObject({
        reason: "score-out-of-range",
        field: "score-early",
      });
  });

  it("knows its criteria and how long a comment may be", () => {
    expect(checkDraft(settings, { scores: { other: 3 }, comment: "" })).toMatchObject({
      reason: "criterion-unknown",
    });
    expect(checkDraft(settings, sheet(null, null, "x".repeat(longestComment))).ok).toBe(true);
    expect(checkDraft(settings, sheet(null, null, "x".repeat(longestComment + 3)))).toMatchObject({
      reason: "comment-too-long",
      detail: "3",
    });
  });

  it("is finished with a score for every criterion", () => {
    expect(checkFinished(settings, sheet(2, 3)).ok).toBe(true);
    expect(checkFinished(settings, sheet(2, null))).toMatchObject({
      reason: "score-missing",
      field: "score-changed",
    });
    expect(checkFinished(settings, { scores: { early: 2 }, comment: "" })).toMatchObject({
      reason: "score-missing",
    });
  });

  it.each([
    [2, 4, "", true],
    [1, 3, "", false],
    [3, 5, " ", false],
    [1, 5, "They asked first.", true],
  ])("with %d and %d and the comment %j where extremes need one: %s", (early, changed, comment, ok) => {
    const strict = { ...settings, commentExtremes: true };
    expect(checkFinished(strict, sheet(early, changed, comment)).ok).toBe(ok);
    expect(checkFinished(settings, sheet(early, changed, comment)).ok).toBe(true);
  });
});

describe("progress", () => {
  it("counts what is left to do and never what is recused or taken out", () => {
    const states = ["open", "done", "abstained", "recused"] as const;
    const sheets = states.map((state) => ({ state, voidedAt: null }));
    expect(progressOf(sheets)).toEqual({ done: 2, total: 3 });
    expect(progressOf([...sheets, { state: "done", voidedAt: new Date() }])).toEqual({ done: 2, total: 3 });
    expect(coverageOf(sheets)).toEqual({ scored: 1, possible: 2 });
  });
});

describe("the settings of a jury", () => {
  it("are complete", () => {
    expect(gapOf(settings)).toBeNull();
  });

  it.each([
    ["no-criteria", { criteria: [] }],
    ["criterion-name", { criteria: [{ ...criterion("a"), name: " " }] }],
    ["criterion-name", { criteria: [criterion("a"), { ...criterion("b"), name: "A" }] }],
    ["criterion-weight", { criteria: [{ ...criterion("a"), weight: 0 }] }],
    ["criterion-weight", { criteria: [{ ...criterion("a"), weight: 1001 }] }],
    [null, { criteria: [{ ...criterion("a"), weight: 1000 }] }],
    ["scale", { min: 3, max: 3 }],
    [null, { min: 0, max: 9 }],
    ["scale", { min: 0, max: 10 }],
    ["scale", { min: 1, max: 4.5 }],
    [null, { minJurors: 5 }],
    ["too-few-jurors", { minJurors: 6 }],
    [null, { jurorsPerEntry: 3 }],
    ["jurors-per-entry", { jurorsPerEntry: 2 }],
    ["too-few-jurors", { jurorsPerEntry: 6 }],
    [null, { decides: "trimmed" }],
    ["trimmed-needs-five", { decides: "trimmed", jurorIds: ["a", "b", "c", "d"] }],
    ["trimmed-needs-five", { decides: "trimmed", jurorsPerEntry: 4 }],
    ["vote-method", { vote: "together", voteMethod: "irv" }],
    [null, { vote: "together", voteMethod: "score" }],
    [null, { vote: "shortlist", voteMethod: "irv" }],
    ["vote-weight", { vote: "together", voteWeight: 0 }],
    ["vote-weight", { vote: "together", voteWeight: 100 }],
    [null, { vote: "together", voteWeight: 99 }],
    ["shortlist-size", { vote: "shortlist", shortlistSize: 1 }],
    [null, { vote: "shortlist", shortlistSize: 2 }],
  ] as [string | null, Partial<JurySettings>][])("%s: %j", (gap, change) => {
    expect(gapOf({ ...settings, ...change })).toBe(gap);
  });

  it("may be kept as a draft without criteria and jurors, but not with faults", () => {
    expect(checkJurySettings({ ...usualJury }).ok).toBe(true);
    expect(checkJurySettings({ ...usualJury, min: 5 })).toMatchObject({
      reason: "jury-incomplete",
      detail: "scale",
    });
  });

  it("count only those who can be seated", () => {
    expect(gapOf(settings, 3)).toBeNull();
    expect(gapOf(settings, 2)).toBe("too-few-jurors");
  });

  it("say how ballots are cast, if they are", () => {
    const category = { kind: "jury" as const, method: "rubric" as const, jury: settings };
    expect(ballotMethod(category)).toBeNull();
    expect(ballotMethod({ ...category, jury: { ...settings, vote: "shortlist" } })).toBe("approval");
    expect(ballotMethod({ ...category, kind: "vote", method: "irv" })).toBe("irv");
    expect(juryListOf(["a", "none"])).toEqual(["a"]);
    expect(juryListOf(["none"])).toBeNull();
  });
});

describe("reminders", () => {
  const at = (text: string) => new Date(`2026-03-${text}Z`);
  const judging = {
    votingCloseAt: at("20T18:00:00"),
    timeZone: "UTC",
    seatedAt: at("10T09:00:00"),
  };

  it("are due on the days set, to the minute", () => {
    expect(dueReminder(judging, [3, 1], at("17T17:59:59"))).toBeNull();
    expect(dueReminder(judging, [3, 1], at("17T18:00:00"))).toEqual(at("17T18:00:00"));
    expect(dueReminder(judging, [3, 1], at("19T18:00:00"))).toEqual(at("19T18:00:00"));
    expect(dueReminder(judging, [3, 1], at("20T18:00:00"))).toBeNull();
    expect(dueReminder(judging, [], at("19T18:00:00"))).toBeNull();
  });

  it("leave out days before the jury was seated", () => {
    const late = { ...judging, seatedAt: at("17T18:00:00") };
    expect(dueReminder(late, [3], at("18T00:00:00"))).toBeNull();
    expect(dueReminder({ ...late, seatedAt: at("17T17:59:59") }, [3], at("18T00:00:00"))).not.toBeNull();
  });

  it("by hand leave half a day between", () => {
    expect(mayRemindSince(at("18T18:00:00"))).toEqual(at("18T06:00:00"));
    const jurors = [{ remindedAt: at("18T08:05:00") }, { remindedAt: at("18T06:05:00") }];
    expect(mayRemindAt(jurors, "UTC")).toBe("after 18:05");
  });
});

describe("handing over to a jury", () => {
  const box = { closedAt: new Date(), releasedAt: null, unsealedAt: null };
  const vote = { kind: "vote" as const, isSeated: false, box, outcome: null };

  it.each([
    ["a closed vote without quorum", vote, true],
    ["an open vote", { ...vote, box: { ...box, closedAt: null } }, false],
    ["a vote that is being opened", { ...vote, box: { ...box, releasedAt: new Date() } }, false],
    ["a count without quorum", { ...vote, outcome: "no_quorum" }, true],
    ["a decided vote", { ...vote, outcome: "decided" }, false],
    ["a vote that elected nobody", { ...vote, outcome: "no_winner" }, false],
    [
      "a jury without a winner",
      { ...vote, kind: "jury" as const, isSeated: true, outcome: "no_winner" },
      true,
    ],
    ["a jury at work", { ...vote, kind: "jury" as const, isSeated: true, box: null }, false],
    [
      "a jury whose vote ended too late",
      { ...vote, kind: "jury" as const, box: { ...box, releasedAt: new Date() } },
      true,
    ],
  ])("%s: %#", (_what, undecided, expected) => {
    expect(mayBeHandedOver(undecided)).toBe(expected);
  });
});
