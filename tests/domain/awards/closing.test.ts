import { describe, expect, it } from "vitest";
import { cycleReminderIsDue, listReminderIsDue } from "~/domain/awards/closing";
import { askedReminderAt, isTooSoon, nextReminder, reminderTimes } from "~/domain/awards/reminders";

const vote = {
  phase: "voting" as const,
  nominationsOpenAt: new Date("2026-02-13T08:00:00Z"),
  nominationsCloseAt: new Date("2026-03-01T08:00:00Z"),
  votingOpenAt: new Date("2026-03-13T08:00:00Z"),
  votingCloseAt: new Date("2026-03-29T16:00:00Z"),
  timeZone: "Europe/Berlin",
  voteReminderDays: [1],
  nominationReminderDays: [2],
  reminderGapDays: 1,
  reminderAskedAt: null,
  closingSoonSentAt: null,
  nominationsRemindedAt: null,
};
const reminder = new Date("2026-03-28T17:00:00Z");
const plus = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);
const day = 24 * 60 * 60 * 1000;
const phase = (days: number[]) => ({
  opensAt: vote.votingOpenAt,
  closesAt: vote.votingCloseAt,
  timeZone: vote.timeZone,
  days,
});

describe("reminders by rule", () => {
  it("come at the same time of day so many days before, also when the clocks change in between", () => {
    expect(reminderTimes(phase([1, 3, 3]))).toEqual([plus(reminder, -2 * day), reminder]);
  });

  it("are due from their minute until the close", () => {
    expect(cycleReminderIsDue(vote, plus(reminder, -1))).toBe(false);
    expect(cycleReminderIsDue(vote, reminder)).toBe(true);
    expect(cycleReminderIsDue(vote, plus(vote.votingCloseAt, -1))).toBe(true);
    expect(cycleReminderIsDue(vote, vote.votingCloseAt)).toBe(false);
  });

  it("come once each, and only in their phase", () => {
    const twice = { ...vote, voteReminderDays: [3, 1] };
    const first = plus(reminder, -2 * day);
    expect(cycleReminderIsDue(twice, first)).toBe(true);
    expect(cycleReminderIsDue({ ...twice, closingSoonSentAt: first }, plus(reminder, -1))).toBe(false);
    expect(cycleReminderIsDue({ ...twice, closingSoonSentAt: first }, reminder)).toBe(true);
    expect(cycleReminderIsDue({ ...twice, closingSoonSentAt: reminder }, plus(reminder, 1))).toBe(false);
    expect(cycleReminderIsDue({ ...vote, phase: "screening" }, reminder)).toBe(false);
  });

  it("are left out where they would meet the opening, and where there is no rule", () => {
    expect(reminderTimes({ ...phase([1]), opensAt: reminder })).toEqual([]);
    expect(reminderTimes({ ...phase([1]), opensAt: plus(reminder, -1) })).toEqual([reminder]);
    expect(cycleReminderIsDue({ ...vote, voteReminderDays: [] }, reminder)).toBe(false);
  });

  it("come again for a close that was moved, after the gap", () => {
    const extended = {
      ...vote,
      closingSoonSentAt: reminder,
      votingCloseAt: plus(vote.votingCloseAt, 2 * day),
    };
    expect(cycleReminderIsDue(extended, plus(reminder, 2 * day - 60 * 60 * 1000 - 1))).toBe(false);
    expect(cycleReminderIsDue(extended, plus(reminder, 2 * day))).toBe(true);
  });

  it("wait while the last one is too fresh", () => {
    const at = plus(reminder, -60 * 60 * 1000);
    const fresh = { ...vote, reminderGapDays: 1, closingSoonSentAt: at };
    expect(cycleReminderIsDue(fresh, reminder)).toBe(false);
    expect(isTooSoon({ lastAt: at, gapDays: 1, timeZone: "UTC" }, plus(at, day - 1))).toBe(true);
    expect(isTooSoon({ lastAt: at, gapDays: 1, timeZone: "UTC" }, plus(at, day))).toBe(false);
    expect(isTooSoon({ lastAt: null, gapDays: 1, timeZone: "UTC" }, at)).toBe(false);
  });

  it("of nominations go by their own close", () => {
    const nominating = { ...vote, phase: "nominating" as const };
    expect(cycleReminderIsDue(nominating, new Date("2026-02-27T07:59:59Z"))).toBe(false);
    expect(cycleReminderIsDue(nominating, new Date("2026-02-27T08:00:00Z"))).toBe(true);
  });

  it("are named ahead, the next one first", () => {
    const two = { ...phase([3, 1]), lastAt: null };
    expect(nextReminder(two, plus(reminder, -3 * day))).toEqual(plus(reminder, -2 * day));
    expect(nextReminder(two, plus(reminder, -2 * day))).toEqual(reminder);
    expect(nextReminder(two, reminder)).toBeNull();
    const sent = { ...two, lastAt: plus(reminder, -2 * day) };
    expect(nextReminder(sent, plus(reminder, -3 * day))).toEqual(reminder);
    expect(nextReminder({ ...sent, lastAt: reminder }, plus(reminder, -3 * day))).toBeNull();
  });

  it("come before the close and never with it", () => {
    expect(reminderTimes(phase([0]))).toEqual([]);
  });
});

describe("a reminder by hand", () => {
  it("leaves with the next quarter of an hour", () => {
    const asked = new Date("2026-03-20T10:07:00Z");
    expect(askedReminderAt(asked).toISOString()).toBe("2026-03-20T10:15:00.000Z");
    const waiting = { ...vote, reminderAskedAt: asked };
    expect(cycleReminderIsDue(waiting, new Date("2026-03-20T10:14:59.999Z"))).toBe(false);
    expect(cycleReminderIsDue(waiting, new Date("2026-03-20T10:15:00Z"))).toBe(true);
  });
});

it("the reminder of a vote that makes a jury's list goes by the start of the jury", () => {
  const list = { ...vote, judgingOpenAt: vote.votingCloseAt };
  expect(listReminderIsDue(list, plus(reminder, -1))).toBe(false);
  expect(listReminderIsDue(list, reminder)).toBe(true);
  expect(listReminderIsDue(list, plus(list.judgingOpenAt, -1))).toBe(true);
  expect(listReminderIsDue(list, list.judgingOpenAt)).toBe(false);
  expect(listReminderIsDue({ ...list, phase: "counting" }, reminder)).toBe(false);
  expect(listReminderIsDue({ ...list, judgingOpenAt: null }, reminder)).toBe(false);
});
