import { shortMoney } from "../money";
import { totalCostOf, type CostElement } from "./total-cost";

/** The total cost of a year in words, with the widths of its bars in percent of the larger of both totals. */
export interface TotalCostShown {
  /** What moved, as one would tell the customer. */
  sentence: string;
  before: string;
  after: string;
  /** The largest first. */
  elements: { name: string; before: string; after: string; beforeWidth: number; afterWidth: number }[];
}

/** The total cost of these values in words; null where there is none to show. */
export function totalCostWords(
  lines: Parameters<typeof totalCostOf>[0],
  currency: string,
  locale: string,
): TotalCostShown | null {
  const cost = totalCostOf(lines);
  if (!cost) return null;
  const text = (amount: bigint) => shortMoney({ amount, currency }, locale);
  const largest = cost.before > cost.after ? cost.before : cost.after;
  const width = (amount: bigint) => (largest === 0n ? 0 : Number((amount * 1_000n) / largest) / 10);
  const { tenthsOfPercent, priceTenthsOfPercent } = cost;
  const price = priceTenthsOfPercent ? `The price ${moved(priceTenthsOfPercent, locale)}. ` : "";
  const all = priceTenthsOfPercent === null ? "These costs" : "The total cost";
  return {
    sentence: `${price}${totalSentence(all, tenthsOfPercent, locale)}`,
    ...{ before: text(cost.before), after: text(cost.after) },
    elements: cost.elements.toSorted(byWeight).map(({ name, before, after }) => ({
      ...{ name, before: text(before), after: text(after) },
      ...{ beforeWidth: width(before), afterWidth: width(after) },
    })),
  };
}

/** Without a price among them the elements are some costs and not all of them. */
function totalSentence(all: "These costs" | "The total cost", tenths: number | null, locale: string): string {
  if (tenths === null) return "There was no such cost before.";
  if (all === "The total cost")
    return tenths === 0 ? "The total cost stays as it is." : `The total cost ${moved(tenths, locale)}.`;
  return tenths === 0
    ? "These costs stay as they are."
    : `These costs ${tenths > 0 ? "rise" : "fall"} ${size(tenths, locale)}% a year.`;
}

/** “rises 1.2%”, “falls 3.4%”. */
function moved(tenths: number, locale: string): string {
  return `${tenths > 0 ? "rises" : "falls"} ${size(tenths, locale)}%`;
}

function size(tenths: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.abs(tenths) / 10);
}

function byWeight(a: CostElement, b: CostElement): number {
  const [left, right] = [a.before + a.after, b.before + b.after];
  if (left === right) return 0;
  return left > right ? -1 : 1;
}
