import { parseDecimal, type Reading } from "../decimal";
import { parseMoney, type MoneyRefusal } from "../money";
import type { KpiUnit } from "./measure";

/** How many decimals figures of the units other than money have. */
const figureDigits = 2;

/** Reads a figure as people type it: money in minor units, all others in hundredths, a share also with its sign. */
export function readAmount(unit: KpiUnit, text: string, currency: string): Reading<bigint, MoneyRefusal> {
  if (unit !== "money") return parseDecimal(text.trim().replace(/\s*%$/, ""), figureDigits);
  const read = parseMoney(text, currency);
  return read.ok ? { ok: true, value: read.value.amount } : read;
}
