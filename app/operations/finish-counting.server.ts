import { listClosing, rewriteTables, updateBoxesRewritten } from "~/db/ballot-boxes.server";
import type { Database } from "~/db/client.server";
import { listCyclesIn } from "~/db/voting-cycles.server";
import type { Act } from "./act.server";
import { countCategory } from "./count-category.server";
import { crashPoint } from "./crash-point.server";
import { jobAct } from "./job-act.server";
import { unsealBallotBox } from "./unseal-ballot-box.server";

/**
 * Brings every closed vote to its result: opens the boxes, rewrites the tables, counts. Each step asks what is
 * left to do, so that it goes on after a kill where it stopped, and two servers at once do each step once.
 */
export async function finishCounting(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  for (const cycleId of await listCyclesIn(db, "counting")) await finishCycle(act, cycleId);
}

async function finishCycle(act: Act, cycleId: string): Promise<void> {
  const sealed = (await listClosing(act.db, cycleId)).filter(({ unsealed }) => !unsealed);
  for (const { id } of sealed) await unsealBallotBox(act, id);
  await rewrite(act, cycleId);
  for (const { id } of await listClosing(act.db, cycleId)) await countCategory(act, id);
}

async function rewrite(act: Act, cycleId: string): Promise<void> {
  const unsealed = (await listClosing(act.db, cycleId)).filter(
    ({ unsealed, rewritten }) => unsealed && !rewritten,
  );
  if (unsealed.length === 0) return;
  await rewriteTables(act.db);
  crashPoint("rewrite-done");
  const ids = unsealed.map(({ id }) => id);
  await updateBoxesRewritten(act.db, ids, act.now);
}
