import type { Database } from "~/db/client.server";
import { stopToken } from "~/db/stop-token.server";
import { digestSample } from "@emails/digest/sample";
import type { PageLook } from "./every-page";

/** Where the board of updates and the pages of one's own note can be looked at. */
export async function looksOfUpdates(db: Database): Promise<PageLook[]> {
  const { id, authorId } = await db.update.findFirstOrThrow({ where: { withdrawnAt: null } });
  const as = { id: authorId };
  const editor = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  const { week } = await sentLetter(db);
  return [
    { as: editor, route: "manage.digest._index", path: "/manage/digest" },
    { as: null, route: "unsubscribe.$token", path: `/unsubscribe/${stopToken(authorId, "digest")}` },
    { as, route: "updates.digests.$week", path: `/updates/digests/${week}` },
    { as, route: "updates._index", path: "/updates" },
    { as, route: "updates.$id.edit", path: `/updates/${id}/edit` },
    { as, route: "updates.$id.withdrawal", path: `/updates/${id}/withdrawal` },
  ];
}

/** A full week, whatever the day on which the demo company is looked at. */
async function sentLetter(db: Database) {
  const { content } = digestSample;
  const week = "2026-W02";
  await db.digestEdition.create({
    data: { week, state: "approved", publicHash: "full", createdAt: new Date() },
  });
  await db.digestVariant.create({ data: { week, hash: "full", content: content as object } });
  return { week };
}
