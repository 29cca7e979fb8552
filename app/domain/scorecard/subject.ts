import { valueKinds, type ValueKind } from "../wins/value-line";
import { isComputed, kindGroups, measures, type ComputedMeasure, type Scope } from "./measure";

/** A measure as it stands in an address: `early-engagement`. */
export function measureAt(word: string): ComputedMeasure | null {
  const measure = word.replaceAll("-", "_");
  return word === measure.replaceAll("_", "-") && isComputed(measure) ? measure : null;
}

/** A measure of all values, or of one kind or one group of kinds; null for a kind or group that there is not. */
export function scopeOf(
  measure: ComputedMeasure,
  { kind, group }: { kind: string; group: string },
): (Scope & { of: string }) | null {
  if (measures[measure].rows === "wins" || (kind === "" && group === ""))
    return { measure, kinds: [], of: "" };
  const known = valueKinds.find((one) => one === kind);
  if (known) return { measure, kinds: [known], of: known };
  const found = kindGroups.find(({ key }) => key === group);
  const kinds: readonly ValueKind[] | undefined = found?.kinds;
  return found && kinds ? { measure, kinds, of: found.key } : null;
}
