import { sides, type Side } from "../wins/sides";
import { readObject } from "../read-object";
import { granted, refused, type Verdict } from "../verdict";

/** How the figures of several periods come to one: their sum, their mean, or the lowest of them. */
export const combinings = ["sum", "mean", "lowest"] as const;
type Combining = (typeof combinings)[number];

/** A figure that somebody imports for each person and period, such as quota attainment. */
export interface FigureCondition {
  source: "figures";
  /** What the figure is called: “Quota attainment”. */
  name: string;
  /** What stands after the number: “%”. */
  unit: string;
  combine: Combining;
  /** Fewest periods with a figure; a missing figure is missing, not zero. */
  fewest: number;
  /** At least so much, in whole thousandths. */
  minimum: string;
}

/** Joint wins in which somebody takes part. Everybody in a win gets full credit for it. */
export interface WinCountCondition {
  /** All of them, or those alone in which Procurement was in before the offer went out. */
  source: "wins" | "early";
  side: Side | "any";
  /** At least so many, as a whole number. */
  minimum: string;
}

/** What the validated wins of somebody are worth together. */
export interface WinValueCondition {
  source: "value";
  side: Side | "any";
  /**
   * ISO 4217. In the company's currency wins in others count by the rates they were validated by; in any other
   * currency only its own wins do.
   */
  currency: string;
  /** At least so much, in whole minor units. */
  minimum: string;
}

export type ThresholdCondition = FigureCondition | WinCountCondition | WinValueCondition;

/** Who reaches an award by threshold: whoever meets the one condition, or both. Amounts are digits, so that JSON keeps them exact. */
export interface ThresholdRule {
  conditions: ThresholdCondition[];
}

export const thresholdSources = ["figures", "wins", "early", "value"] as const;

/** A rule that nobody reaches because it asks nothing yet: that of awards of other kinds. */
export const noThreshold: ThresholdRule = { conditions: [] };

export const mostConditions = 2;

/** Decimals of an imported figure. */
export const figureDigits = 3;

/** Whether the rule of an award by threshold can be asked of people; of other awards it asks nothing. */
export function checkThreshold(award: { kind: string; threshold: ThresholdRule }): Verdict<ThresholdRule> {
  if (award.kind !== "threshold") return granted(noThreshold);
  const { conditions } = award.threshold;
  if (conditions.length === 0 || conditions.length > mostConditions) {
    return refused("threshold-missing", { field: "threshold.0.source" });
  }
  const empty = conditions.findIndex((one) => one.source !== "figures" && BigInt(one.minimum) < 1n);
  if (empty >= 0) return refused("threshold-too-low", { field: `threshold.${empty}.minimum` });
  return granted({ conditions });
}

/** The rule in a JSON column. With a condition that can't be read it asks nothing, so that it never lets more people in. */
export function readThresholdRule(json: unknown): ThresholdRule {
  const { conditions } = readObject(json);
  const written: unknown[] = Array.isArray(conditions) ? conditions : [];
  const read = written.flatMap(readCondition);
  return read.length === written.length ? { conditions: read } : noThreshold;
}

function readCondition(json: unknown): ThresholdCondition[] {
  const { source, minimum, side, ...rest } = readObject(json);
  if (typeof minimum !== "string" || !/^-?\d+$/.test(minimum)) return [];
  const known = sides.find((one) => one === side) ?? "any";
  if (source === "wins" || source === "early") return [{ source, side: known, minimum }];
  if (source === "value") return [{ source, side: known, currency: textOf(rest.currency), minimum }];
  if (source !== "figures") return [];
  const combine = combinings.find((one) => one === rest.combine) ?? "sum";
  const fewest = typeof rest.fewest === "number" ? rest.fewest : 1;
  return [{ source, name: textOf(rest.name), unit: textOf(rest.unit), combine, fewest, minimum }];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
