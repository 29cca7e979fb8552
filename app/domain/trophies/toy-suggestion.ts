import type { Reading } from "../decimal";
import { parseMoney, type MoneyRefusal } from "../money";

/** For how many days after Finance has checked a win its deal toy is suggested. A piece for last year's deal comes late. */
export const daysSuggested = 180;

/**
 * From which validated value on deal toys are suggested, in minor units of the company's currency, as it was typed.
 * Nothing typed switches the suggestions off; nought would suggest one for every win and is refused.
 */
export function readToyValue(
  typed: string,
  currency: string,
): Reading<bigint | null, MoneyRefusal | "nought"> {
  if (typed.trim() === "") return { ok: true, value: null };
  const money = parseMoney(typed, currency);
  if (!money.ok) return money;
  return money.value.amount === 0n
    ? { ok: false, reason: "nought" }
    : { ok: true, value: money.value.amount };
}
