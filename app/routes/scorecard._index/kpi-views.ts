import type { Charter } from "~/db/charters.server";
import type { Figure } from "~/domain/scorecard/compute";
import { roundedUp, whole, type Exact } from "~/domain/scorecard/exact";
import { kpiLine } from "~/domain/scorecard/kpi-line";
import type { KpiValue } from "~/domain/scorecard/kpi-value";
import { measures, type Measure } from "~/domain/scorecard/measure";
import type { MonthFigures } from "~/domain/scorecard/month-figures";
import type { Target } from "~/domain/scorecard/target";
import type { AskedScorecard, monthsOf } from "~/ui/scorecard/asked";
import { drawn, figureText, gapText, statusText, type Locality } from "~/ui/scorecard/figure-words";
import { plural } from "~/ui/words";

interface Given {
  charter: Charter;
  targets: readonly Target[];
  values: readonly KpiValue[];
}

interface Around {
  known: readonly MonthFigures[];
  months: ReturnType<typeof monthsOf>;
  company: Locality;
  asked: Pick<AskedScorecard, "unit">;
}

/**
 * The lines of the shared targets. Of one department or place there are only those that are computed, and no targets:
 * these are set for the whole company.
 */
export function kpiViews(charters: readonly Given[], { known, months, company, asked }: Around) {
  const shown = charters.filter(({ charter }) => asked.unit === "" || charter.measure !== "manual");
  return shown.map(({ charter, targets, values }) => {
    const inCurrency = charter.unit !== "money" || charter.currency === company.currency;
    const line = kpiLine(
      {
        charter,
        targets: inCurrency && asked.unit === "" ? targets : [],
        values: inCurrency ? values : [],
        known,
      },
      months,
    );
    const { id, name, meaning, unit, salesOwner, procurementOwner } = charter;
    const text = (value: typeof line.target) => figureText(value, unit, company);
    const isCounted = charter.measure === "joint_wins";
    const toReach = (value: Exact) => (isCounted ? whole(roundedUp(value)) : value);
    const status = "gap" in line.status ? { ...line.status, gap: toReach(line.status.gap) } : line.status;
    return {
      ...{ id, name, meaning, owners: { sales: salesOwner?.name, procurement: procurementOwner?.name } },
      ...{ now: text(line.now.value), of: line.now.of, small: line.now.small && line.now.value !== null },
      what: whatOf(charter.measure),
      counted: countedText(charter.measure, line.now),
      before: {
        ...{ text: text(line.before.value), counted: countedText(charter.measure, line.before) },
        ...{ of: line.before.of, small: line.before.small && line.before.value !== null },
        what: whatOf(charter.measure),
      },
      target: line.target && text(toReach(line.target)),
      status: {
        is: status.is,
        way: status.is === "slipping" ? status.way : null,
        text: statusText(status, unit, company),
        gap: status.is === "slipping" ? `${gapText(status.gap, unit, company)} to go` : "",
      },
      trend: line.trend.map(({ month, value, target }) => ({
        month,
        value: value && drawn(value),
        target: target && drawn(target),
        text: text(value),
      })),
    };
  });
}

/** How many wins or values a figure stands on; a number of wins says it itself. */
function countedText(measure: Measure, { value, of }: Figure): string {
  if (value === null || measure === "joint_wins") return "";
  return `of ${plural(of, whatOf(measure))}`;
}

/** What the figures of a measure stand on. */
function whatOf(measure: Measure): "win" | "value" {
  return measure !== "manual" && measures[measure].rows === "wins" ? "win" : "value";
}
