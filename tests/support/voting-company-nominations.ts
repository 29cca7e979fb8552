import type { Database } from "~/db/client.server";
import { openFeed } from "~/operations/open-calendar-feed.server";
import { actAs, type Cast } from "./cast";
import { story } from "./cycles";
import { png } from "./evidence";

/**
 * What stands beside a nomination in that company: a file, one that answers a question which voters may read, a
 * colleague asked to second it, somebody's calendar; and a picture of each award.
 */
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
  const answer = await answerWithFile(db, { nominationId: id, categoryId, now });
  await paintAwards(db, now);
  const asked = await db.endorsement.create({
    data: { nominationId: id, personId: charlie.id, request: "You were in the room.", askedAt: now },
  });
  const calendar = await openFeed(actAs(db, charlie, now));
  if (!calendar.ok) throw new Error(calendar.reason);
  return [
    answer,
    `/nominations/${id}/files/${file.id}`,
    `/endorse/${asked.id}`,
    `/calendar/${calendar.value.token}`,
  ];
}

/** Asks nominators of a category for a plan, and puts one beside a nomination; answers where it is. */
async function answerWithFile(
  db: Database,
  { nominationId, categoryId, now }: { nominationId: string; categoryId: string; now: Date },
): Promise<string> {
  const { questions } = await db.category.findUniqueOrThrow({ where: { id: categoryId } });
  const plan = { ...story, id: "plan", kind: "file", label: "The plan?", min: null, max: null };
  const asked = [...(questions as object[]), plan] as never;
  await db.category.update({ where: { id: categoryId }, data: { questions: asked } });
  const content = Uint8Array.from(png(3, 2));
  const file = await db.nominationFile.create({
    data: {
      ...{ nominationId, questionId: plan.id, name: "plan.png", type: "image/png", content },
      ...{ size: content.length, addedAt: now },
    },
  });
  return `/nominations/${nominationId}/files/${file.id}`;
}

async function paintAwards(db: Database, addedAt: Date): Promise<void> {
  const content = Uint8Array.from(png(2, 2));
  for (const { id: awardId } of await db.award.findMany({ select: { id: true } })) {
    const row = { awardId, type: "image/png", words: "A leaf", content, addedAt };
    await db.awardPicture.create({ data: { ...row, version: `picture-of-${awardId}` } });
  }
}
