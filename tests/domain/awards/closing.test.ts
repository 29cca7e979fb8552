import { describe, expect, it } from "vitest";
import { closingSoonIsDue, listReminderIsDue, reminderAt } from "~/domain/awards/closing";

const vote = {
  phase: "voting" as const,
  votingOpenAt: new Date("2026-03-13T08:00:00Z"),
  votingCloseAt: new Date("2026-03-29T16:00:00Z"),
  timeZone: "Europe/Berlin",
  closingSoonSentAt: null,
};
const reminder = new Date("2026-03-28T17:00:00Z");
const plus = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);

describe("the reminder before the close", () => {
  it("comes at the same time of day, one day before, also when the clocks change that night", () => {
    expect(reminderAt(vote)).toEqual(reminder);
  });

  it("is due from its minute until the close", () => {
    expect(closingSoonIsDue(vote, plus(reminder, -1))).toBe(false);
    expect(closingSoonIsDue(vote, reminder)).toBe(true);
    expect(closingSoonIsDue(vote, plus(vote.votingCloseAt, -1))).toBe(true);
    expect(closingSoonIsDue(vote, vote.votingCloseAt)).toBe(false);
  });

  it("comes once, and only in a vote", () => {
    expect(closingSoonIsDue({ ...vote, closingSoonSentAt: reminder }, reminder)).toBe(false);
    expect(closingSoonIsDue({ ...vote, phase: "screening" }, reminder)).toBe(false);
  });

  it("of a vote that makes a jury's list goes by the start of the jury", () => {
    const list = { ...vote, judgingOpenAt: vote.votingCloseAt };
    expect(listReminderIsDue(list, plus(reminder, -1))).toBe(false);
    expect(listReminderIsDue(list, reminder)).toBe(true);
    expect(listReminderIsDue(list, plus(list.judgingOpenAt, -1))).toBe(true);
    expect(listReminderIsDue(list, list.judgingOpenAt)).toBe(false);
    expect(listReminderIsDue({ ...list, phase: "counting" }, reminder)).toBe(false);
    expect(listReminderIsDue({ ...list, judgingOpenAt: null }, reminder)).toBe(false);
  });

  it("is left out where it would meet the opening", () => {
    expect(reminderAt({ ...vote, votingOpenAt: reminder })).toBeNull();
    expect(reminderAt({ ...vote, votingOpenAt: plus(reminder, -1) })).toEqual(reminder);
    expect(closingSoonIsDue({ ...vote, votingOpenAt: reminder }, plus(reminder, 1))).toBe(false);
  });
});
