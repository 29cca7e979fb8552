import { recordEvent } from "~/db/audit.server";
import { findBox } from "~/db/ballot-boxes.server";
import { holdCycle } from "~/db/cycles.server";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { shutBox } from "./shut-box.server";

/**
 * Closes the vote of one category, once, while the others of its cycle go on: a vote that makes a jury's list.
 * Its box is then opened like any other by `finishCounting`; what becomes of the ballots is up to the caller.
 */
export async function closeBox(act: Act, categoryId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const box = await findBox(tx, categoryId);
    if (!box) return refused("not-found");
    const cycle = await holdCycle(tx, box.category.cycle.id);
    if (!cycle || !phasePermits(cycle.phase, "close-voting")) return refused("wrong-phase");
    const held = await findBox(tx, categoryId);
    if (held?.closedAt) return refused("already-done");
    await shutBox(tx, act, categoryId);
    await recordEvent(tx, act, {
      act: "ballot-box.closed",
      subject: { type: "category", id: categoryId },
    });
    return granted();
  });
}
