import { z } from "zod";
import { hasControlSigns } from "~/domain/people/import/cells";
import { isTimeZone } from "~/domain/people/time-zone";
import { isPoPattern } from "~/domain/trophies/po-number";
import { readToyValue } from "~/domain/trophies/toy-suggestion";
import { amountSentence } from "~/ui/refusals/money";
import { saysSomething } from "~/domain/says-something";

const line = (most: number, missing: string) =>
  z
    .string()
    .trim()
    .refine(saysSomething, missing)
    .max(most, `At most ${most} characters.`)
    .refine((text) => !hasControlSigns(text), "This holds signs that can not be shown.");

const lines = z
  .string()
  .transform((text) => text.trim().replace(/\r\n/g, "\n"))
  .refine((text) => text.length <= 500, "At most 500 characters.");

const written = z.strictObject({
  name: line(120, "Write the name of the company."),
  peopleTeamName: line(60, "Write what the team is called."),
  address: lines,
  giftNote: lines,
  locale: z.string().refine(isLocale, "Choose a language."),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, "Write the three letters of the currency."),
  timeZone: z.string().refine(isTimeZone, "Choose a time zone."),
  poPattern: line(60, "Write the pattern.").refine(isPoPattern, "The pattern needs {number} in it."),
  toyValue: z.string().max(24, "This figure is too large to be true."),
});

/** The form of the company's settings. An amount is read in the currency beside it. */
export const settingsShape = written.transform((settings, context) => {
  const { toyValue, currency } = settings;
  const read = readToyValue(toyValue, currency);
  if (read.ok) return { ...settings, toyValue: read.value };
  const message =
    read.reason === "nought"
      ? "Write an amount above zero, or leave this empty."
      : amountSentence(read.reason, toyValue, currency);
  context.addIssue({ code: "custom", path: ["toyValue"], message });
  return z.NEVER;
});

function isLocale(name: string): boolean {
  return name.length < 20 && Intl.NumberFormat.supportedLocalesOf(tag(name)).length === 1;
}

function tag(name: string): string[] {
  return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(name) ? [name] : [];
}
