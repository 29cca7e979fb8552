import { Chip } from "../chip";
import { plural } from "../words";

/** Marks a share or a median of fewer than five. */
export function Small({ small, of }: { small: boolean; of: number }) {
  if (!small || of === 0) return null;
  return <Chip look="plain">Small sample, {plural(of, "row")}</Chip>;
}
