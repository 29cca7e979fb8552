import type { Tco } from "./tco/tco";

/** What a joint win can change. */
export const valueKinds = [
  "revenue",
  "margin",
  "price",
  "freight",
  "inventory",
  "working_capital",
  "quality",
  "consumption",
  "waste",
  "productivity",
  "cycle_time",
  "service",
  "avoidance",
  "rebid_avoided",
  "risk",
] as const;

export type ValueKind = (typeof valueKinds)[number];

export const valueUnits = ["money", "days", "percent", "points"] as const;

export type ValueUnit = (typeof valueUnits)[number];

/** Where the figure before comes from. */
export const baselineKinds = ["prior_price", "budget", "bid", "list", "measured"] as const;

type BaselineKind = (typeof baselineKinds)[number];

/** One claimed benefit. Amounts are minor units of the win's currency for money, hundredths for other units. */
export interface ValueLine {
  kind: ValueKind;
  label: string;
  unit: ValueUnit;
  baseline: bigint;
  achieved: bigint;
  baselineKind: BaselineKind;
  baselineSource: string;
  /** `YYYY-MM-DD`, or null where the source has no single day. */
  baselineDate: string | null;
  hard: boolean;
  recurring: boolean;
  /** The first and the last day, `YYYY-MM-DD`, on which a recurring value counts; null for what comes once. */
  periodFrom: string | null;
  periodTo: string | null;
  /** Of a rebid avoided: by how many months the contract runs on; null where that is not said. */
  termMonths: number | null;
  /** The figures from which baseline and achieved follow; null where the amounts were written down themselves. */
  tco: Tco | null;
  /** Addresses of evidence, https only. Shown to those who may read all of the win. */
  links: readonly string[];
  note: string;
  /** That figures which look wrong are right, as the author says on sending. It is not kept. */
  sure?: boolean;
}

/** What a line has beside its figures, where nobody said anything of it. */
export const nothingBeside = {
  ...{ periodFrom: null, periodTo: null, termMonths: null, tco: null },
  links: [],
} as const satisfies Partial<ValueLine>;

/** How many decimals amounts of the units other than money have. */
export const measureDigits = 2;

/** Of these kinds more money is better; of all others less is: they are costs. */
export const betterWhenHigher: readonly ValueKind[] = ["revenue", "margin", "productivity", "service"];

/** Whether more of a line is better. Quality in money is what faults cost, in percent or points it is a score. */
export function isHigherBetter({ kind, unit }: Pick<ValueLine, "kind" | "unit">): boolean {
  return betterWhenHigher.includes(kind) || (kind === "quality" && unit !== "money");
}

export const valueNames: Record<ValueKind, string> = {
  revenue: "Revenue",
  margin: "Margin",
  price: "Price",
  freight: "Freight",
  inventory: "Inventory",
  working_capital: "Working capital",
  quality: "Quality",
  consumption: "Consumption",
  waste: "Waste",
  productivity: "Productivity",
  cycle_time: "Cycle time",
  service: "Service",
  avoidance: "Cost avoided",
  rebid_avoided: "Rebid avoided",
  risk: "Risk",
};

type Figures = Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved">;

export interface Change {
  /** Achieved less baseline, in the units of the line. */
  amount: bigint;
  /** The change as a share of the baseline, in tenths of a percent; null from a baseline of nothing. */
  tenthsOfPercent: number | null;
  direction: "better" | "worse" | "same";
}

/** What a line changed, by how much and whether that is good for its kind: prices should fall, revenue rise. */
export function changeOf(line: Figures): Change {
  const amount = line.achieved - line.baseline;
  return { amount, tenthsOfPercent: share(amount, line.baseline), direction: directionOf(line, amount) };
}

/** What a line claims, in its own units: a gain counts up, a rise in cost counts down. */
export function claimOf(line: Figures): bigint {
  const amount = line.achieved - line.baseline;
  return isHigherBetter(line) ? amount : -amount;
}

/** What a line claims in minor units of money. Null for measures. */
export function worthOf(line: Figures): bigint | null {
  return line.unit === "money" ? claimOf(line) : null;
}

/** The lengths of the two bars of a line in percent: the larger figure fills the width, nothing is a sliver. */
export function barsOf(line: Pick<ValueLine, "baseline" | "achieved">): { before: number; after: number } {
  const [before, after] = [size(line.baseline), size(line.achieved)];
  const largest = before > after ? before : after;
  if (largest === 0n) return { before: sliver, after: sliver };
  return { before: width(before, largest), after: width(after, largest) };
}

const sliver = 2;

function width(part: bigint, largest: bigint): number {
  return Math.max(sliver, Number((part * 1000n) / largest) / 10);
}

function directionOf(line: Figures, amount: bigint): Change["direction"] {
  if (amount === 0n) return "same";
  return amount > 0n === isHigherBetter(line) ? "better" : "worse";
}

function share(amount: bigint, baseline: bigint): number | null {
  if (baseline === 0n) return null;
  return Math.round(Number((amount * 100_000n) / size(baseline)) / 100);
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
