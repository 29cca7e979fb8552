import { z } from "zod";
import { parseDecimal, type NumberRefusal } from "~/domain/decimal";
import { isCurrency, parseMoney } from "~/domain/money";
import {
  combinings,
  figureDigits,
  mostConditions,
  thresholdSources,
  type ThresholdCondition,
  type ThresholdRule,
  type WinCountCondition,
} from "~/domain/awards/threshold";
import { sides } from "~/domain/wins/sides";
import { amountSentence } from "~/ui/refusals/money";

const side = z.enum([...sides, "any"]).catch("any");
const text = (most: number) => z.string().trim().max(most).catch("");

const shape = z.object({
  source: z.enum(thresholdSources),
  name: text(60),
  unit: text(20),
  combine: z.enum(combinings).catch("sum"),
  fewest: z.coerce.number().int().min(1).max(60).catch(1),
  figureMinimum: text(20),
  winsSide: side,
  winsMinimum: text(20),
  earlySide: side,
  earlyMinimum: text(20),
  valueSide: side,
  currency: text(3),
  valueMinimum: text(24),
});

type Typed = z.infer<typeof shape>;
type Read = { condition: ThresholdCondition; error?: string };

/**
 * The threshold as the form wrote it. An amount that can't be read stays in the rule as it was typed, so that the
 * form shows it again, with a sentence beside it. Of other kinds of award nothing is read.
 */
export function readThreshold(form: FormData): { rule: ThresholdRule; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  if (form.get("kind") !== "threshold") return { rule: { conditions: [] }, errors };
  const conditions: ThresholdCondition[] = [];
  for (let at = 0; at < mostConditions; at += 1) {
    const typed = shape.safeParse(typedAt(form, at));
    if (!typed.success) continue;
    const { condition, error } = readers[typed.data.source](typed.data);
    if (error) errors[`threshold.${at}.${minimumField[condition.source]}`] = error;
    conditions.push(condition);
  }
  return { rule: { conditions }, errors };
}

const minimumField = {
  ...{ figures: "figureMinimum", wins: "winsMinimum" },
  ...{ early: "earlyMinimum", value: "valueMinimum" },
} as const;

const readers: Record<ThresholdCondition["source"], (typed: Typed) => Read> = {
  figures({ name, unit, combine, fewest, figureMinimum }) {
    const number = parseDecimal(figureMinimum.replace(/\s*%$/, ""), figureDigits);
    const minimum = number.ok ? String(number.value) : figureMinimum;
    const error = number.ok ? undefined : figureSentence(number.reason);
    return { condition: { source: "figures", name, unit, combine, fewest, minimum }, error };
  },
  wins: ({ winsSide, winsMinimum }) => winCount("wins", winsSide, winsMinimum),
  early: ({ earlySide, earlyMinimum }) => winCount("early", earlySide, earlyMinimum),
  value({ valueSide, currency, valueMinimum }) {
    const known = isCurrency(currency.toUpperCase()) ? currency.toUpperCase() : "EUR";
    const money = parseMoney(valueMinimum, known);
    const minimum = money.ok ? String(money.value.amount) : valueMinimum;
    const error = money.ok ? undefined : amountSentence(money.reason, valueMinimum, known);
    return { condition: { source: "value", side: valueSide, currency: known, minimum }, error };
  },
};

function winCount(source: WinCountCondition["source"], of: Typed["winsSide"], minimum: string): Read {
  const error = /^\d{1,6}$/.test(minimum) ? undefined : "Write a whole number, such as 3.";
  return { condition: { source, side: of, minimum }, error };
}

function figureSentence(reason: NumberRefusal): string {
  if (reason === "ambiguous") return "This can be read in two ways. Write it with all three decimals.";
  if (reason === "too-many-decimals") return "Write at most three decimals.";
  return reason === "too-large"
    ? "This figure is too large to be true."
    : "Write a number, such as 100 or 92.5.";
}

function typedAt(form: FormData, at: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(shape.shape).map((name) => [name, form.get(`threshold.${at}.${name}`) ?? undefined]),
  );
}
