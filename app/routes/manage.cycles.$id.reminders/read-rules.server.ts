import { z } from "zod";
import type { ReminderSettings } from "~/db/reminders.server";
import { textIn } from "~/ui/form-text";

const most = 5;

const days = z
  .string()
  .trim()
  .regex(/^(\d{1,2}([,\s]+\d{1,2})*)?$/, "Write numbers of days, such as 3, 1.")
  .transform((text) =>
    [
      ...new Set(
        text
          .split(/[,\s]+/)
          .filter(Boolean)
          .map(Number),
      ),
    ].sort((a, b) => b - a),
  )
  .refine((list) => list.every((count) => count >= 1 && count <= 60), "Write days from 1 to 60.")
  .refine((list) => list.length <= most, `Write at most ${most} of them.`);

const shape = z.strictObject({
  voteReminderDays: days,
  nominationReminderDays: days,
  reminderGapDays: z.coerce
    .number("Write a number of days.")
    .int("Write a whole number of days.")
    .min(1, "Leave at least one day between reminders.")
    .max(30, "Leave at most 30 days between reminders."),
});

/** The rules of reminders as the form wrote them, and what is wrong with their shape by field. */
export function readRules(form: FormData) {
  const text = (name: string) => textIn(form, name).slice(0, 60);
  const written = {
    voteReminderDays: text("voteReminderDays"),
    nominationReminderDays: text("nominationReminderDays"),
    reminderGapDays: text("reminderGapDays"),
  };
  const read = shape.safeParse(written);
  const rules: ReminderSettings | null = read.success ? read.data : null;
  const issues = read.success ? [] : read.error.issues;
  const errors = Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? ""), issue.message]));
  return { written, rules, errors };
}
