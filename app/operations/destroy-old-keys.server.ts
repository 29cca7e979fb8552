import { recordEvent } from "~/db/audit.server";
import { destroyBoxes, findBox, listBoxesWithOldKeys } from "~/db/ballot-boxes.server";
import { deleteSealedBallots, rewriteRoll } from "~/db/ballots.server";
import type { Database } from "~/db/client.server";
import { holdCycleForMove } from "~/db/cycles.server";
import { granted, refused } from "~/domain/verdict";
import { transact } from "./act.server";
import { jobAct } from "./job-act.server";

/**
 * Destroys the keys and ballots of boxes that nobody will ever open, because their cycle is over: those that an
 * earlier version left when it cancelled a cycle, or a backup brought back. `finishCounting` rewrites the tables.
 */
export async function destroyOldKeys(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  for (const categoryId of await listBoxesWithOldKeys(db)) {
    await transact(act, async (tx) => {
      const cycle = await holdCycleForMove(tx, categoryId);
      if (!cycle) return refused("not-found");
      // All boxes of a cycle go at once, and another process may have been here first.
      if (!(await findBox(tx, categoryId))?.wrappedPrivateKey) return refused("already-done");
      const destroyed = await destroyBoxes(tx, cycle.id, now);
      for (const id of destroyed) {
        await deleteSealedBallots(tx, id);
        await rewriteRoll(tx, id);
      }
      await recordEvent(tx, act, {
        act: "ballot-boxes.destroyed",
        subject: { type: "cycle", id: cycle.id },
        after: { boxesDestroyed: destroyed.length },
      });
      return granted();
    });
  }
}
