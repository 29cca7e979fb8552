import { z } from "zod";
import type { SeriesSettings } from "~/db/cycle-series.server";
import { keptThings, rhythms } from "~/domain/awards/rhythm";
import { textIn } from "~/ui/form-text";
import { saysSomething } from "~/domain/says-something";
import { withoutTurns } from "~/domain/turning-signs";

const shape = z.strictObject({
  rhythm: z.enum(rhythms, "Choose how often."),
  keeps: z.enum(keptThings, "Choose what stays the same."),
  nameTemplate: z
    .string()
    .trim()
    .refine(saysSomething, "Give the cycles a name.")
    .max(120, "Use at most 120 characters.")
    .refine((text) => text.includes("{year}"), "Write {year} into the name, so that each cycle has its own."),
  daysAhead: z.coerce
    .number("Write a number of days.")
    .int("Write a whole number of days.")
    .min(1, "Draft it at least a day before.")
    .max(180, "Draft it at most 180 days before."),
});

/** The settings of a series as the form wrote them, and what is wrong with their shape by field. */
export function readRepetition(form: FormData) {
  const text = (name: string) => withoutTurns(textIn(form, name)).slice(0, 200);
  const written = {
    rhythm: text("rhythm"),
    keeps: text("keeps"),
    nameTemplate: text("nameTemplate"),
    daysAhead: text("daysAhead"),
  };
  const read = shape.safeParse(written);
  const settings: SeriesSettings | null = read.success ? read.data : null;
  const issues = read.success ? [] : read.error.issues;
  const errors = Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? ""), issue.message]));
  return { written, settings, errors };
}
