const day = 24 * 60 * 60 * 1000;

/** After so many days those who have not signed are reminded, and from the last one on every week. */
const remindAfterDays = [3, 7] as const;
const everyDays = 7;

/** From this many days on the leads of the departments are asked as well. */
export const leadsAfterDays = 7;

/** When a win that was sent at this instant is next reminded of, after `now`. What was missed is not made up for. */
export function nextReminderAt(submittedAt: Date, now: Date): Date {
  const passed = (now.getTime() - submittedAt.getTime()) / day;
  const early = remindAfterDays.find((days) => days > passed);
  const last = remindAfterDays[1];
  const days = early ?? last + everyDays * (Math.floor((passed - last) / everyDays) + 1);
  return new Date(submittedAt.getTime() + days * day);
}

/** Whether a win has waited long enough for the leads to sign in the place of their people without being asked to. */
export function leadsAreAsked(submittedAt: Date, now: Date): boolean {
  return now.getTime() - submittedAt.getTime() >= leadsAfterDays * day;
}
