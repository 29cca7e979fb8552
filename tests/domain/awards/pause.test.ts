import { describe, expect, it } from "vitest";
import { changesFor } from "~/domain/awards/date-changes";
import { datesAfterPause, datesAhead, isShortPause, pauseLength } from "~/domain/awards/pause";
import { nextMove } from "~/domain/awards/next-move";

const at = (text: string) => new Date(text);
const pausedAt = at("2026-03-20T10:00:00Z");
const cycle = {
  phase: "voting" as const,
  timeZone: "Europe/Berlin",
  pausedAt,
  nominationsOpenAt: at("2026-02-02T08:00:00Z"),
  nominationsCloseAt: at("2026-02-27T17:00:00Z"),
  votingOpenAt: at("2026-03-13T08:00:00Z"),
  votingCloseAt: at("2026-03-27T17:00:00Z"),
  announceAt: at("2026-04-16T07:00:00Z"),
};

describe("the length of a pause", () => {
  it.each([
    ["2026-03-20T10:00:00Z", { days: 0, minutes: 0 }],
    ["2026-03-20T10:00:01Z", { days: 0, minutes: 15 }],
    ["2026-03-20T10:15:00Z", { days: 0, minutes: 15 }],
    ["2026-03-20T10:15:01Z", { days: 0, minutes: 30 }],
    ["2026-03-21T09:59:59Z", { days: 0, minutes: 1440 }],
    ["2026-03-21T10:00:00Z", { days: 1, minutes: 0 }],
    ["2026-03-21T10:00:01Z", { days: 2, minutes: 0 }],
    ["2026-03-19T10:00:00Z", { days: 0, minutes: 0 }],
  ])("until %s is rounded up", (until, expected) => {
    expect(pauseLength({ pausedAt }, at(until))).toEqual(expected);
  });

  it.each([
    ["2026-03-20T10:00:00Z", 0],
    ["2026-03-20T10:00:01Z", 1],
    ["2026-03-21T10:00:00Z", 1],
    ["2026-03-21T10:00:01Z", 2],
  ])("until %s is whole days where phases close at the end of one", (until, days) => {
    const length = pauseLength({ pausedAt, lastTimeZone: "America/Halifax" }, at(until));
    expect(length).toEqual({ days, minutes: 0 });
  });

  it("is short under two minutes", () => {
    expect(isShortPause(pausedAt, at("2026-03-20T10:01:59.999Z"))).toBe(true);
    expect(isShortPause(pausedAt, at("2026-03-20T10:02:00Z"))).toBe(false);
  });
});

describe("dates after a pause", () => {
  it("move those that lay ahead and no other, also one that passed meanwhile", () => {
    const moved = datesAfterPause(cycle, at("2026-03-28T12:00:00Z"));
    expect(moved.votingOpenAt).toEqual(cycle.votingOpenAt);
    expect(moved.nominationsCloseAt).toEqual(cycle.nominationsCloseAt);
    expect(datesAhead(cycle)).toEqual(["votingCloseAt", "announceAt"]);
  });

  it("leave the date at which the pause itself began", () => {
    const at = { ...cycle, phase: "screening" as const, votingOpenAt: pausedAt };
    expect(datesAhead(at)).toEqual(["votingCloseAt", "announceAt"]);
    const later = { ...at, votingOpenAt: new Date(pausedAt.getTime() + 1) };
    expect(datesAhead(later)).toEqual(["votingOpenAt", "votingCloseAt", "announceAt"]);
  });

  it("keep the time of day in the zone over the change of the clocks", () => {
    const moved = datesAfterPause(cycle, at("2026-03-22T09:00:00Z"));
    expect(moved.votingCloseAt.toISOString()).toBe("2026-03-29T16:00:00.000Z");
    expect(moved.announceAt?.toISOString()).toBe("2026-04-18T07:00:00.000Z");
    const autumn = { ...cycle, votingCloseAt: at("2026-10-24T16:00:00Z"), announceAt: null };
    const late = datesAfterPause(autumn, at("2026-03-21T10:00:00Z"));
    expect(late.votingCloseAt.toISOString()).toBe("2026-10-25T17:00:00.000Z");
    expect(late.announceAt).toBeNull();
  });

  it("keep it in the southern half of the world too", () => {
    const sydney = { ...cycle, timeZone: "Australia/Sydney", votingCloseAt: at("2026-04-04T07:00:00Z") };
    const moved = datesAfterPause(sydney, at("2026-03-21T10:00:00Z"));
    expect(moved.votingCloseAt.toISOString()).toBe("2026-04-05T08:00:00.000Z");
  });

  it("leave the end of a day everywhere the end of a day, over the change of the clocks", () => {
    const everywhere = { ...cycle, lastTimeZone: "Europe/Berlin", votingCloseAt: at("2026-03-27T23:00:00Z") };
    const moved = datesAfterPause(everywhere, at("2026-03-20T11:00:00Z"));
    expect(moved.votingCloseAt.toISOString()).toBe("2026-03-28T23:00:00.000Z");
    const later = datesAfterPause(everywhere, at("2026-03-22T09:00:00Z"));
    expect(later.votingCloseAt.toISOString()).toBe("2026-03-29T22:00:00.000Z");
    expect(later.lastTimeZone).toBe("Europe/Berlin");
  });

  it("move by quarters of an hour after a short pause", () => {
    const moved = datesAfterPause(cycle, at("2026-03-20T10:20:00Z"));
    expect(moved.votingCloseAt.toISOString()).toBe("2026-03-27T17:30:00.000Z");
  });
});

it("a paused cycle has no move by date, however late it is", () => {
  const late = at("2026-06-01T00:00:00Z");
  expect(nextMove(cycle, late)).toBeNull();
  expect(nextMove({ ...cycle, pausedAt: null }, late)).toMatchObject({ to: "counting" });
});

describe("who hears of which date", () => {
  const after = { ...cycle, votingCloseAt: at("2026-03-30T16:00:00Z"), announceAt: null };
  it("depends on the part that somebody has", () => {
    const what = (part: Parameters<typeof changesFor>[0]) =>
      changesFor(part, cycle, after).map((one) => one.what);
    expect(what("nominate")).toEqual([]);
    expect(what("answer")).toEqual([]);
    expect(what("vote")).toEqual(["votingCloseAt"]);
    expect(what("judge")).toEqual(["votingCloseAt"]);
    expect(what("run")).toEqual(["votingCloseAt", "announceAt"]);
  });

  it("is those who may answer until the vote opens, where it opens at another time", () => {
    const opens = { ...cycle, votingOpenAt: at("2026-03-11T08:00:00Z") };
    expect(changesFor("answer", cycle, opens).map((one) => one.what)).toEqual(["votingOpenAt"]);
    expect(changesFor("nominate", cycle, opens)).toEqual([]);
  });

  it("is nobody where nothing changed", () => {
    expect(changesFor("run", cycle, { ...cycle })).toEqual([]);
  });
});
