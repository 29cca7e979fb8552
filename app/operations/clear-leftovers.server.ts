import type { Database } from "~/db/client.server";
import { deleteLeftovers, deleteUploads } from "~/db/leftovers.server";

const day = 24 * 60 * 60 * 1000;
const keptFor = 90 * day;
const uploadsKeptFor = 30 * day;

/**
 * Deletes what has served its purpose for ninety days: codes, ended sessions, keys of forms. A file that somebody
 * uploaded and has not imported goes after thirty: it holds people, customers and figures that nobody asked to keep.
 */
export async function clearLeftovers(db: Database, now: Date): Promise<void> {
  await deleteLeftovers(db, new Date(now.getTime() - keptFor));
  await deleteUploads(db, new Date(now.getTime() - uploadsKeptFor));
}
