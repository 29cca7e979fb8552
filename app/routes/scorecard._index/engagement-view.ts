import { compute, joinedAfter, type Figure } from "~/domain/scorecard/compute";
import type { MonthFigures } from "~/domain/scorecard/month-figures";
import { drawn, figureText, type Locality } from "~/ui/scorecard/figure-words";
import type { PlacedWins } from "~/ui/scorecard/dots";
import { dotColumns } from "./dot-columns";

/** When Procurement joined, and how long deals took with and without. */
export function engagementView(
  { now, before }: { now: readonly MonthFigures[]; before: readonly MonthFigures[] },
  company: Locality,
) {
  const days = (months: readonly MonthFigures[], measure: "cycle_time_early" | "cycle_time_later") => {
    const { value, of, small } = compute({ measure, kinds: [] }, months);
    return { text: figureText(value, "days", company), days: value && drawn(value), of, small };
  };
  const early = compute({ measure: "early_engagement", kinds: [] }, now);
  return {
    now: joining(now, company),
    before: joining(before, company),
    early: { text: figureText(early.value, "percent", company), hits: early.hits ?? 0, of: early.of },
    lengths: { early: days(now, "cycle_time_early"), later: days(now, "cycle_time_later") },
  };
}

function joining(months: readonly MonthFigures[], company: Locality) {
  const figure: Figure = compute({ measure: "joined_after", kinds: [] }, months);
  return {
    ...{ text: figureText(figure.value, "percent", company), of: figure.of, small: figure.small },
    median: figure.value && drawn(figure.value),
    placed: placedWins(months),
  };
}

/** One entry for each column of the drawing that has wins, however many there are. */
function placedWins(months: readonly MonthFigures[]): PlacedWins[] {
  const counts = new Map<number, number>();
  for (const one of months.flatMap(({ engaged }) => engaged)) {
    const at = joinedAfter(one);
    if (!at) continue;
    const column = Math.min(dotColumns - 1, Math.floor((drawn(at) / 100) * dotColumns));
    counts.set(column, (counts.get(column) ?? 0) + one.wins);
  }
  return [...counts].map(([column, wins]) => ({ at: ((column + 0.5) / dotColumns) * 100, wins }));
}
