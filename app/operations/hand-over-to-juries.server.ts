import type { Database } from "~/db/client.server";
import { listListVotesToClose, listJuryVotesToCount } from "~/db/jury-counts.server";
import { closeBox } from "./close-box.server";
import { crashPoint } from "./crash-point.server";
import { jobAct } from "./job-act.server";
import { makeJuryList } from "./make-jury-list.server";

/**
 * Takes every vote that makes a list one step on: closes it when its time is over, and makes a jury's list once
 * `finishCounting` has opened the box; `handOverToFinals` does the same for finals. Each step asks what is left to do,
 * so that it goes on after a kill where it stopped, and two servers at once do each step once.
 */
export async function handOverToJuries(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  for (const id of await listListVotesToClose(db, now)) await closeBox(act, id);
  crashPoint("jury-vote-closed");
  for (const id of await listJuryVotesToCount(db)) await makeJuryList(act, id);
}
