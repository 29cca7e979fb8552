import type { Database, Tx } from "./client.server";

const columns = {
  ...{ id: true, winId: true, personId: true, text: true, at: true, editedAt: true },
  ...{ removedAt: true, removeReason: true },
  person: { select: { id: true, name: true } },
  mentions: { select: { person: { select: { id: true, name: true } } } },
} as const;

const shown = 50;

/** What is said below a win, the oldest first; of very many the latest. */
export async function listComments(db: Database | Tx, winId: string) {
  const rows = await db.winComment.findMany({
    where: { winId },
    select: columns,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: shown,
  });
  return rows.reverse();
}

export async function findComment(db: Database | Tx, id: string) {
  return db.winComment.findUnique({ where: { id }, select: columns });
}

/** The same with the address of its writer, held until the transaction ends. */
export async function findCommentForUpdate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "WinComment" WHERE "id" = ${id} FOR UPDATE`;
  const person = { select: { id: true, name: true, email: true, deactivatedAt: true } };
  return tx.winComment.findUnique({ where: { id }, select: { ...columns, person } });
}

/** Who has spoken below a win so far: they can be called by name there. */
export async function listCommenters(db: Database | Tx, winId: string) {
  const rows = await db.winComment.findMany({
    where: { winId, removedAt: null, person: { deactivatedAt: null } },
    distinct: ["personId"],
    select: { person: { select: { id: true, name: true, email: true } } },
    take: shown,
  });
  return rows.map(({ person }) => person);
}

/** Active people by their ids, with their addresses. */
export async function listMentionable(db: Database | Tx, ids: readonly string[]) {
  return db.person.findMany({
    where: { id: { in: [...ids] }, deactivatedAt: null },
    select: { id: true, name: true, email: true },
  });
}

export async function insertComment(
  tx: Tx,
  {
    mentionIds,
    ...comment
  }: { winId: string; personId: string; text: string; at: Date; mentionIds: readonly string[] },
): Promise<string> {
  const mentions = { create: mentionIds.map((personId) => ({ personId })) };
  const { id } = await tx.winComment.create({ data: { ...comment, mentions }, select: { id: true } });
  return id;
}

/** Writes a comment anew; who is called by name for the first time is added. */
export async function updateComment(
  tx: Tx,
  id: string,
  { text, editedAt, mentionIds }: { text: string; editedAt: Date; mentionIds: readonly string[] },
): Promise<void> {
  await tx.winComment.update({ where: { id }, data: { text, editedAt } });
  await tx.winMention.deleteMany({ where: { commentId: id, personId: { notIn: [...mentionIds] } } });
  await tx.winMention.createMany({
    data: mentionIds.map((personId) => ({ commentId: id, personId })),
    skipDuplicates: true,
  });
}

export async function deleteComment(tx: Tx, id: string): Promise<void> {
  await tx.winComment.delete({ where: { id } });
}

/** Takes a comment down: its words are gone, its place says why. */
export async function updateCommentRemoved(
  tx: Tx,
  id: string,
  { by, reason, at }: { by: string; reason: string; at: Date },
): Promise<void> {
  await tx.winMention.deleteMany({ where: { commentId: id } });
  await tx.winComment.update({
    where: { id },
    data: { text: "", removedAt: at, removedById: by, removeReason: reason },
  });
}

/** How many comments of somebody have stood below wins since. */
export async function countCommentsSince(db: Database | Tx, personId: string, since: Date): Promise<number> {
  return db.winComment.count({ where: { personId, at: { gt: since } } });
}
