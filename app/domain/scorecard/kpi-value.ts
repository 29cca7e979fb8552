import { refused, type Verdict } from "../verdict";
import type { Month } from "../wins/exchange";
import { checkBounds } from "./bounds";
import { beginsPeriod, lastMonthOf, type Cadence, type CharterContent } from "./charter";
import type { Figure } from "./compute";
import { plus, type Exact } from "./exact";
import type { KpiUnit } from "./measure";

/** A value that somebody wrote down: minor units for money, hundredths for other units. */
export interface KpiValue {
  /** The first month it is about. */
  start: Month;
  amount: bigint;
}

/** Whether a value can be taken: of a period that has begun, on its first month, and within the bounds of its unit. */
export function checkValue(
  { start, amount }: KpiValue,
  charter: Pick<CharterContent, "measure" | "unit" | "cadence"> & { currency: string },
  thisMonth: Month,
): Verdict {
  if (charter.measure !== "manual") return refused("kpi-is-computed");
  if (!beginsPeriod(start, charter.cadence)) return refused("value-not-at-start", { field: "start" });
  if (start > thisMonth) return refused("value-ahead", { field: "start" });
  return checkBounds(charter, amount);
}

/** An amount as it is kept, as the figure that people read: 9140 hundredths of a percent are 91.4. */
export function inUnits(unit: KpiUnit, amount: bigint): Exact {
  return { over: amount, under: unit === "money" ? 1n : 100n };
}

/**
 * What values by hand say about some months: those whose own time ends in them, the last, the mean or the sum. The
 * mean weighs every value alike, since nobody wrote down how much each stands on.
 */
export function gathered(
  { unit, cadence, gathers }: Pick<CharterContent, "unit" | "gathers"> & { cadence: Cadence },
  values: readonly KpiValue[],
  months: readonly Month[],
): Figure {
  const within = values
    .filter(({ start }) => months.includes(lastMonthOf(start, cadence)))
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .map(({ amount }) => inUnits(unit, amount));
  const last = within.at(-1);
  if (!last) return { value: null, of: 0, hits: null, small: false };
  const sum = within.reduce(plus);
  const mean = { over: sum.over, under: sum.under * BigInt(within.length) };
  const value = { latest: last, mean, sum }[gathers];
  return { value, of: gathers === "latest" ? 1 : within.length, hits: null, small: false };
}
