import type { Month } from "../wins/exchange";
import { addsUp, cadenceMonths, type CharterContent } from "./charter";
import type { Exact } from "./exact";
import { inUnits } from "./kpi-value";

/** A target holds from a month until the next one: minor units for money, hundredths for other units. */
export interface Target {
  from: Month;
  amount: bigint;
}

/**
 * The target of some months: the one that holds in the last of them. Where figures add up it is the target of one
 * period of the charter times the months, so that eleven months are held against eleven twelfths of a year.
 */
export function targetOver(
  charter: Pick<CharterContent, "measure" | "gathers" | "unit" | "cadence">,
  targets: readonly Target[],
  months: readonly Month[],
): Exact | null {
  const last = months.at(-1);
  if (last === undefined) return null;
  const holding = targets
    .filter(({ from }) => from <= last)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  if (!holding) return null;
  const target = inUnits(charter.unit, holding.amount);
  if (!addsUp(charter)) return target;
  const { over, under } = target;
  return { over: over * BigInt(months.length), under: under * BigInt(cadenceMonths[charter.cadence]) };
}
