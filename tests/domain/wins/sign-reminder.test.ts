import { expect, it } from "vitest";
import { leadsAreAsked, nextReminderAt } from "~/domain/wins/sign-reminder";

const sent = new Date("2026-06-01T09:00:00Z");
const after = (days: number, hours = 0) => new Date(sent.getTime() + (days * 24 + hours) * 3_600_000);

it("reminds after three days, after seven, and then every week, and makes up for nothing", () => {
  const next = (days: number, hours = 0) =>
    (nextReminderAt(sent, after(days, hours)).getTime() - sent.getTime()) / 86_400_000;
  expect([next(0), next(2, 23), next(3), next(6, 23), next(7), next(13, 23), next(14), next(40)]).toEqual([
    ...[3, 3, 7, 7, 14, 14, 21, 42],
  ]);
});

it("asks the leads from the seventh day on", () => {
  expect([leadsAreAsked(sent, after(6, 23)), leadsAreAsked(sent, after(7))]).toEqual([false, true]);
});
