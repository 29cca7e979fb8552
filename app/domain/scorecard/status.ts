import { compare, less, type Exact } from "./exact";
import type { Direction } from "./measure";

/** How a KPI stands: what its line says in words. */
export type Status =
  | { is: "no-figure" }
  | { is: "no-target" }
  | { is: "on-target" }
  /** How far it is from the target, above nothing. */
  | { is: "to-go"; gap: Exact }
  /** Away from the target, and further than at the time it is compared with. */
  | { is: "slipping"; gap: Exact; way: "falling" | "rising" };

/** How a figure stands against its target, and which way it went. Exactly the target is on target. */
export function statusOf(
  { now, before, target }: { now: Exact | null; before: Exact | null; target: Exact | null },
  direction: Direction,
): Status {
  if (now === null) return { is: "no-figure" };
  if (target === null) return { is: "no-target" };
  const short = direction === "higher" ? less(target, now) : less(now, target);
  if (short.over <= 0n) return { is: "on-target" };
  const moved = before === null ? 0 : compare(now, before);
  const isWorse = direction === "higher" ? moved < 0 : moved > 0;
  if (!isWorse) return { is: "to-go", gap: short };
  return { is: "slipping", gap: short, way: direction === "higher" ? "falling" : "rising" };
}
