import type { Database } from "~/db/client.server";
import { listVotingsToClose } from "~/db/voting-cycles.server";
import { closeVoting } from "./close-voting.server";
import { jobAct } from "./job-act.server";

/** Closes every vote whose time is over. Two workers at once close each of them once. */
export async function closeDueVotings(db: Database, now: Date): Promise<void> {
  for (const cycleId of await listVotingsToClose(db, now)) await closeVoting(jobAct(db, now), cycleId);
}
