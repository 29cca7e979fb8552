import type { Database } from "~/db/client.server";
import { listCyclesToAnnounce } from "~/db/voting-cycles.server";
import { announceCycle } from "./announce-cycle.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";

/** Announces every cycle whose minute has come and whose results are all certified, once. */
export async function announceDueCycles(db: Database, now: Date): Promise<void> {
  await eachByItself(await listCyclesToAnnounce(db, now), (id) => announceCycle(jobAct(db, now), id));
}
