import type { Database } from "~/db/client.server";
import { listStaleTurnouts, upsertTurnout } from "~/db/turnout.server";

/** Counts the turnout of every open vote anew, once in each quarter of an hour. */
export async function refreshTurnout(db: Database, now: Date): Promise<void> {
  for (const categoryId of await listStaleTurnouts(db, now)) await upsertTurnout(db, categoryId, now);
}
