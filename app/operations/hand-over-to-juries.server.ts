import type { Database } from "~/db/client.server";
import { listListVotesToClose, listJuryVotesToCount } from "~/db/jury-counts.server";
import { closeBox } from "./close-box.server";
import { crashPoint } from "./crash-point.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";
import { makeJuryList } from "./make-jury-list.server";

/**
 * Takes every vote that makes a list one step on: closes it when its time is over, and makes a jury's list once
 * `finishCounting` has opened the box; `handOverToFinals` does the same for finals. Each step asks what is left to do,
 * so that it goes on after a kill where it stopped, and two servers at once do each step once.
 */
export async function handOverToJuries(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  const close = async () => {
    await eachByItself(await listListVotesToClose(db, now), (id) => closeBox(act, id));
    crashPoint("jury-vote-closed");
  };
  const list = async () => eachByItself(await listJuryVotesToCount(db), (id) => makeJuryList(act, id));
  await eachByItself([close, list], (step) => step());
}
