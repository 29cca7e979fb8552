import { periodAround, periodKinds, type Period, type PeriodKind } from "~/domain/scorecard/period";
import { Segmented } from "../segmented";
import { addressOf, type AskedScorecard } from "./asked";

const names: Record<PeriodKind, string> = {
  month: "Month",
  quarter: "Quarter",
  year: "Year",
  "12m": "12 months",
};

/** How long a time the scorecard is about. Another length shows the time around the same last month. */
export function PeriodKinds({ asked }: { asked: AskedScorecard }) {
  const { period, thisMonth } = asked;
  return (
    <Segmented
      label="Period"
      options={periodKinds.map((kind) => ({
        label: names[kind],
        to: addressOf(asked, { period: periodAround(kind, lastOf(period), thisMonth).key }),
        current: kind === period.kind,
      }))}
    />
  );
}

function lastOf({ months, from }: Period): string {
  return months.at(-1) ?? from;
}
