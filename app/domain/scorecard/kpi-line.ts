import type { Month } from "../wins/exchange";
import type { CharterContent } from "./charter";
import { compute, type Figure } from "./compute";
import type { Exact } from "./exact";
import { gathered, type KpiValue } from "./kpi-value";
import { figuresOf, type MonthFigures } from "./month-figures";
import { statusOf, type Status } from "./status";
import { targetOver, type Target } from "./target";

/** All that one line of the scorecard is made from. */
export interface KpiGiven {
  charter: CharterContent;
  targets: readonly Target[];
  /** Values by hand; empty for computed measures. */
  values: readonly KpiValue[];
  /** What is known of the months of the wins. */
  known: readonly MonthFigures[];
}

export interface KpiLine {
  now: Figure;
  before: Figure;
  target: Exact | null;
  status: Status;
  /** Month by month, for the line and its table. */
  trend: { month: Month; value: Exact | null; target: Exact | null }[];
}

/** One KPI in a period, held against its target and against other months, with the months of its trend. */
export function kpiLine(
  given: KpiGiven,
  { now, before, trend }: Record<"now" | "before" | "trend", readonly Month[]>,
): KpiLine {
  const { charter, targets } = given;
  const [figure, earlier] = [figureOver(given, now), figureOver(given, before)];
  const target = targetOver(charter, targets, now);
  return {
    now: figure,
    before: earlier,
    target,
    status: statusOf({ now: figure.value, before: earlier.value, target }, charter.direction),
    trend: trend.map((month) => ({
      month,
      value: figureOver(given, [month]).value,
      target: targetOver(charter, targets, [month]),
    })),
  };
}

function figureOver({ charter, values, known }: KpiGiven, months: readonly Month[]): Figure {
  const { measure, kinds } = charter;
  if (measure === "manual") return gathered(charter, values, months);
  return compute({ measure, kinds }, figuresOf(months, known));
}
