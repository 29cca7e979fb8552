import type { Database } from "~/db/client.server";
import { listCyclesWithFinals, listFirstRoundsToCount } from "~/db/first-rounds.server";
import { countFirstRound } from "./count-first-round.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";
import { openFinals } from "./open-finals.server";

/**
 * Takes every award with two rounds one step on: counts the first round once its box is open or the time of its jury
 * is over, and opens the final with what is on the list. Closing the box of a first round is the work of
 * `handOverToJuries`, opening it that of `finishCounting`. Each step asks what is left to do, so that it goes on after
 * a kill where it stopped, and two servers at once do each step once.
 */
export async function handOverToFinals(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  const count = async () =>
    eachByItself(await listFirstRoundsToCount(db, now), (id) => countFirstRound(act, id));
  const open = async () =>
    eachByItself(await listCyclesWithFinals(db, now), (cycleId) => openFinals(act, cycleId));
  await eachByItself([count, open], (step) => step());
}
