import { describe, expect, it } from "vitest";
import {
  changeableDates,
  checkCycleDates,
  checkDateChange,
  checkNotTooFar,
  type CycleDates,
} from "~/domain/awards/cycle-dates";
import { nextMove, upcomingMove } from "~/domain/awards/next-move";
import type { Phase } from "~/domain/awards/phase";

const day = (text: string) => new Date(`2026-${text}:00Z`);
const dates: CycleDates = {
  nominationsOpenAt: day("05-04T09:00"),
  nominationsCloseAt: day("05-22T18:00"),
  votingOpenAt: day("06-01T09:00"),
  votingCloseAt: day("06-12T18:00"),
  announceAt: day("07-16T15:00"),
};
const justBefore = (at: Date) => new Date(at.getTime() - 1);

describe("the order of dates", () => {
  it("holds for dates that follow each other", () => {
    expect(checkCycleDates(dates, "Europe/Berlin").ok).toBe(true);
    expect(checkCycleDates({ ...dates, announceAt: null }, "Europe/Berlin").ok).toBe(true);
  });

  it("lets screening and certifying have no length", () => {
    const tight = { ...dates, votingOpenAt: dates.nominationsCloseAt, announceAt: dates.votingCloseAt };
    expect(checkCycleDates(tight, "UTC").ok).toBe(true);
  });

  it.each([
    ["nominationsCloseAt", { nominationsCloseAt: dates.nominationsOpenAt }],
    ["votingOpenAt", { votingOpenAt: justBefore(dates.nominationsCloseAt) }],
    ["votingCloseAt", { votingCloseAt: dates.votingOpenAt }],
    ["judgingOpenAt", { judgingOpenAt: dates.votingOpenAt }],
    ["judgingOpenAt", { judgingOpenAt: dates.votingCloseAt }],
    ["announceAt", { announceAt: justBefore(dates.votingCloseAt) }],
  ])("names %s when it comes too early", (field, change) => {
    expect(checkCycleDates({ ...dates, ...change }, "UTC")).toEqual({
      ok: false,
      reason: "dates-out-of-order",
      field,
    });
  });

  it("lets judging after a vote start between the ends of the vote", () => {
    const inside = { ...dates, judgingOpenAt: justBefore(dates.votingCloseAt) };
    expect(checkCycleDates(inside, "UTC").ok).toBe(true);
  });

  it("takes dates of the next five years and names one beyond", () => {
    const fiveAhead = day("12-01T09:00");
    fiveAhead.setUTCFullYear(2031);
    const now = day("12-01T09:00");
    expect(checkNotTooFar({ ...dates, announceAt: null }, now).ok).toBe(true);
    expect(checkNotTooFar({ ...dates, announceAt: fiveAhead }, now).ok).toBe(true);
    expect(checkNotTooFar({ ...dates, announceAt: fiveAhead }, justBefore(now))).toMatchObject({
      reason: "date-too-far",
      field: "announceAt",
    });
  });

  it("asks for a zone that exists", () => {
    expect(checkCycleDates(dates, "Nowhere")).toMatchObject({ reason: "zone-unknown" });
  });
});

describe("changing dates", () => {
  const now = day("06-05T12:00");

  it("leaves the hand-over to a jury once it has come", () => {
    const judgingOpenAt = day("06-05T12:00");
    const later = { ...dates, judgingOpenAt: day("06-08T12:00") };
    const change = (at: Date) => checkDateChange({ ...dates, judgingOpenAt, phase: "voting" }, later, at);
    expect(change(justBefore(judgingOpenAt)).ok).toBe(true);
    expect(change(judgingOpenAt)).toMatchObject({ reason: "wrong-phase", field: "judgingOpenAt" });
  });

  it("leaves what has happened", () => {
    expect(changeableDates("voting")).toEqual(["judgingOpenAt", "votingCloseAt", "announceAt"]);
    expect(changeableDates("archived")).toEqual([]);
    const rewritten = { ...dates, votingOpenAt: day("06-06T09:00") };
    expect(checkDateChange({ ...dates, phase: "voting" }, rewritten, now)).toMatchObject({
      reason: "wrong-phase",
      field: "votingOpenAt",
    });
  });

  it("moves a date into the future and not to this moment", () => {
    const before = { ...dates, phase: "voting" };
    expect(checkDateChange(before, { ...dates, votingCloseAt: now }, now)).toMatchObject({
      reason: "date-past",
    });
    const oneLater = new Date(now.getTime() + 1);
    expect(checkDateChange(before, { ...dates, votingCloseAt: oneLater }, now).ok).toBe(true);
  });
});

describe("the next move", () => {
  const steps: [Phase, Phase, Date][] = [
    ["draft", "nominating", dates.nominationsOpenAt],
    ["nominating", "screening", dates.nominationsCloseAt],
    ["screening", "voting", dates.votingOpenAt],
    ["voting", "counting", dates.votingCloseAt],
    ["certifying", "announced", dates.announceAt!],
  ];

  it.each(steps)("from %s to %s is due at its minute and not before", (from, to, dueAt) => {
    expect(nextMove({ ...dates, phase: from }, justBefore(dueAt))).toBeNull();
    expect(nextMove({ ...dates, phase: from }, dueAt)).toEqual({ from, to, dueAt });
    expect(upcomingMove({ ...dates, phase: from })).toEqual({ from, to, dueAt });
  });

  it.each(["counting", "announced", "archived", "cancelled"] as const)(
    "never comes by date in %s",
    (phase) => {
      expect(nextMove({ ...dates, phase }, day("12-31T00:00"))).toBeNull();
    },
  );

  it("waits for a hand when no announcement is dated", () => {
    expect(nextMove({ ...dates, announceAt: null, phase: "certifying" }, day("12-31T00:00"))).toBeNull();
  });

  it("passes over a screening of no length", () => {
    const direct = { ...dates, votingOpenAt: dates.nominationsCloseAt };
    expect(nextMove({ ...direct, phase: "nominating" }, dates.nominationsCloseAt)?.to).toBe("voting");
  });

  it("follows several dates after downtime, one after the other", () => {
    const now = day("06-02T00:00");
    const made: string[] = [];
    let phase: Phase = "draft";
    for (let move = nextMove({ ...dates, phase }, now); move; move = nextMove({ ...dates, phase }, now)) {
      made.push(move.to);
      phase = move.to;
    }
    expect(made).toEqual(["nominating", "screening", "voting"]);
  });
});
