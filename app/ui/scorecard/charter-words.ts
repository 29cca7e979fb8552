import {
  computedMeasures,
  measures,
  type Direction,
  type KpiUnit,
  type Measure,
} from "~/domain/scorecard/measure";
import type { Cadence, Gathering } from "~/domain/scorecard/charter";

export const unitNames: Record<KpiUnit, string> = {
  money: "Money",
  number: "A number",
  percent: "Percent",
  days: "Days",
  points: "Points",
};

export const cadenceNames: Record<Cadence, string> = {
  month: "Every month",
  quarter: "Every quarter",
  year: "Every year",
};

export const gatheringNames: Record<Gathering, string> = {
  latest: "The last one counts",
  mean: "Their mean",
  sum: "Their sum",
};

export const directionNames: Record<Direction, string> = {
  higher: "More is better",
  lower: "Less is better",
};

/** What a KPI can be computed by, for a choice; the first is by hand. */
export const measureOptions: { value: Measure; label: string }[] = [
  { value: "manual", label: "By hand or from a file" },
  ...computedMeasures.map((measure) => ({ value: measure, label: measures[measure].name })),
];
