import type { Database } from "~/db/client.server";
import { updateHeldBack } from "~/db/cycles.server";
import { listVotingsToClose } from "~/db/voting-cycles.server";
import { closeVoting } from "./close-voting.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";

/**
 * Closes every vote whose time is over. Two workers at once close each of them once. Where a final could not open in
 * time, which only downtime or a missing passphrase can cause, HR is told that it needs a later close.
 */
export async function closeDueVotings(db: Database, now: Date): Promise<void> {
  await eachByItself(await listVotingsToClose(db, now), async (cycleId) => {
    const verdict = await closeVoting(jobAct(db, now), cycleId);
    const waitsForFinal = !verdict.ok && verdict.reason === "final-not-open";
    if (waitsForFinal) await updateHeldBack(db, cycleId, "voting", [verdict.reason]);
  });
}
