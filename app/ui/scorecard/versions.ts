import { inUnits } from "~/domain/scorecard/kpi-value";
import type { KpiUnit } from "~/domain/scorecard/measure";
import { exactText, type Locality } from "./figure-words";

/** Versions of values in words, the latest first; of each period the first one here counts. */
export function shownVersions<V extends { start: string; amount: bigint }>(
  versions: readonly V[],
  unit: KpiUnit,
  at: Locality,
) {
  const last = new Set<string>();
  return versions.map(({ amount, ...row }) => {
    const counts = !last.has(row.start);
    last.add(row.start);
    return { ...row, counts, text: exactText(inUnits(unit, amount), unit, at) };
  });
}
