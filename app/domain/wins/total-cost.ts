import { betterWhenHigher, valueNames, type ValueLine } from "./value-line";

type CostLine = Pick<ValueLine, "kind" | "label" | "unit" | "baseline" | "achieved" | "recurring">;

/** One element of the total cost, a year, in minor units of the win's currency. */
export interface CostElement {
  name: string;
  before: bigint;
  after: bigint;
}

export interface TotalCost {
  elements: CostElement[];
  before: bigint;
  after: bigint;
  /** How much the total changed, in tenths of a percent; null from nothing. */
  tenthsOfPercent: number | null;
  /** The same of what is paid to the supplier, where that is one of the elements. */
  priceTenthsOfPercent: number | null;
}

/**
 * What something costs in a year, before and after, by its elements in the order of the values. Only what comes every
 * year is added up: a price for one piece or cash that is set free once is no cost of a year. Earnings are no cost,
 * and freed capital is none either. Null below two elements, for one says it by itself.
 */
export function totalCostOf(lines: readonly CostLine[]): TotalCost | null {
  const counted = lines.filter(isCost);
  if (counted.length < 2) return null;
  const [before, after] = [sum(counted, "baseline"), sum(counted, "achieved")];
  const prices = counted.filter(({ kind }) => kind === "price");
  return {
    elements: counted.map(({ kind, label, baseline, achieved }) => ({
      ...{ name: label || valueNames[kind], before: baseline, after: achieved },
    })),
    before,
    after,
    tenthsOfPercent: share(after - before, before),
    priceTenthsOfPercent:
      prices.length === 0
        ? null
        : share(sum(prices, "achieved") - sum(prices, "baseline"), sum(prices, "baseline")),
  };
}

function isCost({ kind, unit, recurring, baseline, achieved }: CostLine): boolean {
  const counts = unit === "money" && recurring && baseline >= 0n && achieved >= 0n;
  return counts && kind !== "working_capital" && !betterWhenHigher.includes(kind);
}

function sum(lines: readonly CostLine[], of: "baseline" | "achieved"): bigint {
  return lines.reduce((total, line) => total + line[of], 0n);
}

/** Half away from zero, as all other figures are rounded. */
function share(change: bigint, whole: bigint): number | null {
  if (whole === 0n) return null;
  const size = change < 0n ? -change : change;
  const tenths = Number((size * 2_000n + whole) / (2n * whole));
  return change < 0n ? -tenths : tenths;
}
