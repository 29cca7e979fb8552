import { recordEvent } from "~/db/audit.server";
import { listCycleAwards } from "~/db/awards.server";
import { insertCategories } from "~/db/categories.server";
import { holdCycle } from "~/db/cycles.server";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Adds an award to a cycle that is still a draft. */
export async function addCategory(act: Act, cycleId: string, awardId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await holdCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "change-categories")) return refused("wrong-phase");
    if (cycle.categories.some((category) => category.awardId === awardId)) return refused("already-done");
    const award = (await listCycleAwards(tx)).find(({ id }) => id === awardId);
    if (!award) return refused("not-found");
    await insertCategories(tx, cycleId, [award]);
    await recordEvent(tx, act, {
      act: "category.added",
      subject: { type: "cycle", id: cycleId },
      after: { category: award.name },
    });
    return granted();
  });
}
