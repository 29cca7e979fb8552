import type { Database } from "~/db/client.server";
import { deleteLeftovers } from "~/db/leftovers.server";

const keptFor = 90 * 24 * 60 * 60 * 1000;

/** Deletes what has served its purpose for ninety days: codes, ended sessions, keys of forms. */
export async function clearLeftovers(db: Database, now: Date): Promise<void> {
  await deleteLeftovers(db, new Date(now.getTime() - keptFor));
}
