import { Chip } from "../chip";
import { plural } from "../words";

interface SmallProps {
  small: boolean;
  of: number;
  /** What is counted, where its number stands nowhere beside. */
  what?: "win" | "value";
}

/** Marks a share or a median of fewer than five. */
export function Small({ small, of, what }: SmallProps) {
  if (!small || of === 0) return null;
  return <Chip look="plain">{what ? `Small sample, ${plural(of, what)}` : "Small sample"}</Chip>;
}
