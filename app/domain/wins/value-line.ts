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
  note: string;
}

/** How many decimals amounts of the units other than money have. */
export const measureDigits = 2;

/** Of these more is better; of all other kinds less is. */
export const betterWhenHigher: readonly ValueKind[] = [
  "revenue",
  "margin",
  "quality",
  "productivity",
  "service",
];

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

export interface Change {
  /** Achieved less baseline, in the units of the line. */
  amount: bigint;
  /** The change as a share of the baseline, in tenths of a percent; null from a baseline of nothing. */
  tenthsOfPercent: number | null;
  direction: "better" | "worse" | "same";
}

/** What a line changed, by how much and whether that is good for its kind: prices should fall, revenue rise. */
export function changeOf(line: Pick<ValueLine, "kind" | "baseline" | "achieved">): Change {
  const amount = line.achieved - line.baseline;
  return { amount, tenthsOfPercent: share(amount, line.baseline), direction: directionOf(line.kind, amount) };
}

/** What a line claims, in its own units: a gain counts up, a rise in cost counts down. */
export function claimOf(line: Pick<ValueLine, "kind" | "baseline" | "achieved">): bigint {
  const amount = line.achieved - line.baseline;
  return betterWhenHigher.includes(line.kind) ? amount : -amount;
}

/** What a line claims in minor units of money. Null for measures. */
export function worthOf(line: Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved">): bigint | null {
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

function directionOf(kind: ValueKind, amount: bigint): Change["direction"] {
  if (amount === 0n) return "same";
  return amount > 0n === betterWhenHigher.includes(kind) ? "better" : "worse";
}

function share(amount: bigint, baseline: bigint): number | null {
  if (baseline === 0n) return null;
  return Math.round(Number((amount * 100_000n) / size(baseline)) / 100);
}

function size(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
