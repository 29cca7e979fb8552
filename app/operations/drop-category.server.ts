import { recordEvent } from "~/db/audit.server";
import { deleteUnusedCategory, findCategory } from "~/db/categories.server";
import { holdCycle } from "~/db/cycles.server";
import { claimOnce } from "~/db/once.server";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes a category that nobody has nominated in out of its cycle, so that it holds nothing up. Pressed twice it is one act. */
export async function dropCategory(act: Act, cycleId: string, categoryId: string): Promise<Verdict> {
  const key = `category-dropped/${cycleId}/${categoryId}`;
  return transact(act, async (tx) => {
    if ((await claimOnce(tx, act, key)) !== null) return granted();
    const cycle = await holdCycle(tx, cycleId);
    const category = await findCategory(tx, categoryId);
    if (!cycle || category?.cycleId !== cycleId) return refused("not-found");
    if (!phasePermits(cycle.phase, "drop-category")) return refused("wrong-phase");
    if (cycle.phase !== "draft" && cycle.categories.length === 1) return refused("no-categories");
    if (!(await deleteUnusedCategory(tx, categoryId))) return refused("category-in-use");
    await recordEvent(tx, act, {
      act: "category.dropped",
      subject: { type: "cycle", id: cycleId },
      before: { category: category.name },
    });
    return granted();
  });
}
