import type { Database } from "~/db/client.server";
import { updateHeartbeat } from "~/db/heartbeats.server";

/** Says that the process with this id is at work. */
export async function beat(db: Database, id: string): Promise<void> {
  await updateHeartbeat(db, id, "worker");
}
