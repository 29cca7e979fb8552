import { granted, refused, type Verdict } from "../verdict";
import type { ValueKind, ValueLine } from "./value-line";

type Baseline = Pick<
  ValueLine,
  "kind" | "unit" | "baseline" | "baselineKind" | "baselineSource" | "baselineDate"
>;

/**
 * The kinds of value of which the figure before, or what it rests on, differs between two versions of a win: also
 * where a line was added or taken away. After a win was sent such a change stands in the record.
 */
export function changedBaselines(before: readonly Baseline[], after: readonly Baseline[]): ValueKind[] {
  const [was, is] = [before.map(keyOf), after.map(keyOf)];
  const gone = before.filter((_, at) => !is.includes(was[at] ?? ""));
  const come = after.filter((_, at) => !was.includes(is[at] ?? ""));
  return [...new Set([...gone, ...come].map(({ kind }) => kind))];
}

/** No figure before was measured on a day that is still to come; days are `YYYY-MM-DD`. */
export function checkBaselineDays(lines: readonly Pick<Baseline, "baselineDate">[], today: string): Verdict {
  const index = lines.findIndex(({ baselineDate }) => baselineDate !== null && baselineDate > today);
  return index < 0 ? granted() : refused("baseline-ahead", { field: `sourceDay-${index}` });
}

function keyOf(line: Baseline): string {
  const { kind, unit, baseline, baselineKind, baselineSource, baselineDate } = line;
  return JSON.stringify([kind, unit, String(baseline), baselineKind, baselineSource, baselineDate]);
}
