import { minorDigits } from "../money";
import { granted, refused, type Verdict } from "../verdict";
import type { KpiUnit } from "./measure";

/** Between which whole figures what is written by hand lies: what is beyond was typed with a sign too many. */
export const bounds: Record<KpiUnit, { least: number; most: number }> = {
  money: { least: 0, most: 1_000_000_000_000 },
  number: { least: -1_000_000_000, most: 1_000_000_000 },
  percent: { least: 0, most: 100 },
  days: { least: -10_000, most: 10_000 },
  points: { least: -1_000, most: 1_000 },
};

/** Whether a figure lies within the bounds of its unit: minor units for money, hundredths for the others. */
export function checkBounds(
  { unit, currency }: { unit: KpiUnit; currency: string },
  amount: bigint,
): Verdict {
  const one = 10n ** BigInt(unit === "money" ? minorDigits(currency) : 2);
  const { least, most } = bounds[unit];
  const fits = amount >= BigInt(least) * one && amount <= BigInt(most) * one;
  return fits ? granted() : refused("kpi-out-of-bounds", { field: "amount", detail: unit });
}
