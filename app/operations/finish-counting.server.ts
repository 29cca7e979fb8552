import {
  listBoxesToCount,
  listBoxesToRewrite,
  listBoxesToUnseal,
  updateBoxesRewritten,
} from "~/db/ballot-boxes.server";
import type { Database } from "~/db/client.server";
import { rewriteTables } from "~/db/rewrite-tables.server";
import type { Act } from "./act.server";
import { countCategory } from "./count-category.server";
import { crashPoint } from "./crash-point.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";
import { unsealBallotBox } from "./unseal-ballot-box.server";

/**
 * Brings every closed vote to its result: opens the boxes, rewrites the tables, counts. Each step asks what is
 * left to do, so that it goes on after a kill where it stopped, and two servers at once do each step once. A box that
 * cannot be opened holds up no other.
 */
export async function finishCounting(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  const unseal = async () => eachByItself(await listBoxesToUnseal(db), (id) => unsealBallotBox(act, id));
  const count = async () => eachByItself(await listBoxesToCount(db), (id) => countCategory(act, id));
  await eachByItself([unseal, () => rewrite(act), count], (step) => step());
}

async function rewrite(act: Act): Promise<void> {
  const ids = await listBoxesToRewrite(act.db);
  if (ids.length === 0) return;
  await rewriteTables(act.db);
  crashPoint("rewrite-done");
  await updateBoxesRewritten(act.db, ids, act.now);
}
