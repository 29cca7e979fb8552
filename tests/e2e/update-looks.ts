import type { Database } from "~/db/client.server";
import type { PageLook } from "./every-page";

/** Where the board of updates and the pages of one's own note can be looked at. */
export async function looksOfUpdates(db: Database): Promise<PageLook[]> {
  const { id, authorId } = await db.update.findFirstOrThrow({ where: { withdrawnAt: null } });
  const as = { id: authorId };
  return [
    { as, route: "updates._index", path: "/updates" },
    { as, route: "updates.$id.edit", path: `/updates/${id}/edit` },
    { as, route: "updates.$id.withdrawal", path: `/updates/${id}/withdrawal` },
  ];
}
