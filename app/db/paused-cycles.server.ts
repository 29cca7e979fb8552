import type { CycleDates } from "~/domain/awards/cycle-dates";
import type { Phase } from "~/domain/awards/phase";
import type { Tx } from "./client.server";

/** Stops a cycle where it is and answers whether it was in one of these phases and not paused. */
export async function updatePaused(
  tx: Tx,
  id: string,
  pause: { from: readonly Phase[]; pausedAt: Date; reason: string },
): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({
    where: { id, phase: { in: [...pause.from] }, pausedAt: null },
    data: { pausedAt: pause.pausedAt, pauseReason: pause.reason, heldBackBy: [] },
  });
  return count === 1;
}

/** Lets a paused cycle go on, maybe with other dates, and answers whether it was paused. */
export async function updateResumed(tx: Tx, id: string, changed: Partial<CycleDates> = {}): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({
    where: { id, pausedAt: { not: null } },
    data: { pausedAt: null, pauseReason: "", ...changed },
  });
  return count === 1;
}
