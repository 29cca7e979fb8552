import { z } from "zod";
import { parseDecimal } from "~/domain/decimal";
import { parseMoney, type MoneyRefusal } from "~/domain/money";
import type { Decision } from "~/domain/wins/value-check";
import { measureDigits, type ValueUnit } from "~/domain/wins/value-line";
import { amountSentence } from "~/ui/refusals/money";

const shape = z.strictObject({
  does: z.enum(["validate", "reduce", "reject"]),
  amount: z.string().max(40).default(""),
  reason: z.string().max(2_000),
  seen: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
  sure: z.string().max(10).default(""),
});

type Read =
  | { ok: true; values: z.infer<typeof shape>; asked: { seen: number; decision: Decision; sure: boolean } }
  | { ok: false; values: z.infer<typeof shape>; errors: Record<string, string> };

/** The decision that a form says, with its amount in the units of the line; null where it is no such form. */
export function readDecision(form: FormData, line: { unit: ValueUnit; currency: string }): Read | null {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const values = parsed.data;
  const { does, reason, seen, amount: typed } = values;
  const sure = values.sure === "yes";
  if (does !== "reduce") return { ok: true, values, asked: { seen, sure, decision: { does, reason } } };
  const amount = line.unit === "money" ? moneyOf(typed, line.currency) : measureOf(typed);
  if (typeof amount !== "bigint")
    return { ok: false, values, errors: { amount: amountSentence(amount, typed, line.currency) } };
  return { ok: true, values, asked: { seen, sure, decision: { does, amount, reason } } };
}

function moneyOf(typed: string, currency: string): bigint | MoneyRefusal {
  const read = parseMoney(typed, currency);
  return read.ok ? read.value.amount : read.reason;
}

function measureOf(typed: string): bigint | MoneyRefusal {
  const read = parseDecimal(typed, measureDigits);
  return read.ok ? read.value : read.reason;
}
