import { z } from "zod";
import { readAmount } from "~/domain/scorecard/amount";
import type { KpiUnit } from "~/domain/scorecard/measure";
import type { Month } from "~/domain/wins/exchange";
import { amountSentence } from "../refusals/money";

const shape = z.strictObject({
  month: z.string().max(10),
  amount: z.string().max(40),
  source: z.string().max(120).optional(),
});

type AmountValues = z.infer<typeof shape>;

type Read =
  | { ok: true; values: AmountValues; month: Month; amount: bigint; source: string }
  | { ok: false; values: AmountValues; errors: Record<string, string> };

/** A figure and its month as a form says them; null where it is no such form. */
export function readAmountForm(form: FormData, unit: KpiUnit, currency: string): Read | null {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const values = parsed.data;
  const errors: Record<string, string> = {};
  const month = values.month.trim();
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) errors.month = "Write the month like 2026-03.";
  const amount = readAmount(unit, values.amount, currency);
  if (!amount.ok) errors.amount = amountSentence(amount.reason, values.amount, currency || "EUR");
  if (!amount.ok || errors.month) return { ok: false, values, errors };
  return { ok: true, values, month, amount: amount.value, source: values.source?.trim() ?? "" };
}
