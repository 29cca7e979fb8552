import { z } from "zod";
import { parseDecimal, type NumberRefusal } from "~/domain/decimal";
import { rateDigits, type Month } from "~/domain/wins/exchange";

const shape = z.strictObject({
  currency: z.string().max(10),
  month: z.string().max(10),
  rate: z.string().max(40),
  sure: z.string().max(10).default(""),
  seen: z.string().regex(/^\d{1,9}$/),
});

type Values = z.infer<typeof shape>;

type Read =
  | {
      ok: true;
      values: Values;
      rate: { currency: string; month: Month; scaled: bigint; sure: boolean; seen: number };
    }
  | { ok: false; values: Values; errors: Record<string, string> };

/** The rate that a form says; null where it is no such form. */
export function readRate(form: FormData): Read | null {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const values = parsed.data;
  const month = values.month.trim();
  const errors: Record<string, string> = {};
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) errors.month = "Write the month like 2026-03.";
  const number = parseDecimal(values.rate, rateDigits);
  if (!number.ok) errors.rate = sentences[number.reason](values.rate);
  if (!number.ok || errors.month) return { ok: false, values, errors };
  const currency = values.currency.trim().toUpperCase();
  const said = { sure: values.sure === "yes", seen: Number(values.seen) };
  return { ok: true, values, rate: { currency, month, scaled: number.value, ...said } };
}

const sentences: Record<NumberRefusal, (typed: string) => string> = {
  "not-a-number": (typed) => (typed.trim() === "" ? "Write the rate." : `“${typed}” is not a number.`),
  "too-many-decimals": () => `Write at most ${rateDigits} decimals.`,
  ambiguous: (typed) => `“${typed}” can be read in two ways. Write it with four decimals.`,
  "too-large": () => "This rate is too large to be true.",
};
