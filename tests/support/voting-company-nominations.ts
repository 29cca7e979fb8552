import type { Database } from "~/db/client.server";
import { openFeed } from "~/operations/calendar-feed.server";
import { actAs, type Cast } from "./cast";

/** What stands beside a nomination in that company: a file, a colleague asked to second it, somebody's calendar. */
export async function putBesideNominations(
  db: Database,
  { alice, charlie }: Cast,
  { categoryId, now }: { categoryId: string; now: Date },
) {
  const { id } = await db.nomination.findFirstOrThrow({ where: { categoryId, nominatorId: alice.id } });
  const file = await db.nominationFile.create({
    data: {
      nominationId: id,
      name: "whiteboard.png",
      type: "image/png",
      size: 8,
      content: Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]),
      addedAt: now,
    },
  });
  const asked = await db.endorsement.create({
    data: { nominationId: id, personId: charlie.id, request: "You were in the room.", askedAt: now },
  });
  const calendar = await openFeed(actAs(db, charlie, now));
  if (!calendar.ok) throw new Error(calendar.reason);
  return [`/nominations/${id}/files/${file.id}`, `/endorse/${asked.id}`, `/calendar/${calendar.value.token}`];
}
