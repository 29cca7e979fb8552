import type { Database } from "~/db/client.server";
import { listJuriesToCount } from "~/db/jury-counts.server";
import { countJury } from "./count-jury.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";

/** Counts every jury whose time is over and whose vote beside it, if there is one, has been opened. */
export async function finishJudging(db: Database, now: Date): Promise<void> {
  await eachByItself(await listJuriesToCount(db), (id) => countJury(jobAct(db, now), id));
}
