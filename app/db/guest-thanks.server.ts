import type { ThanksContent } from "~/domain/wins/guest-thanks";
import type { Database, Tx } from "./client.server";

const columns = {
  ...{ id: true, winId: true, guestOf: true, guestName: true, address: true, firm: true },
  ...{ occasion: true, text: true, giftNote: true, sentById: true, updatedAt: true, sentAt: true },
  sentBy: { select: { id: true, name: true, email: true, jobTitle: true } },
} as const;

const shown = 50;

export type FoundThanks = NonNullable<Awaited<ReturnType<typeof findThanks>>>;

export async function findThanks(db: Database | Tx, id: string) {
  const row = await db.winThanks.findUnique({ where: { id }, select: columns });
  return row && { ...row, address: row.address ?? "" };
}

/** The same, held until the transaction ends. */
export async function findThanksForUpdate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "WinThanks" WHERE "id" = ${id} FOR UPDATE`;
  return findThanks(tx, id);
}

/** Who was thanked for a win, the first first; without addresses and words. */
export async function listThanked(db: Database | Tx, winId: string) {
  return db.winThanks.findMany({
    where: { winId, sentAt: { not: null } },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    take: shown,
    select: { id: true, guestOf: true, guestName: true, firm: true, sentAt: true },
  });
}

/** By which key the letter of thanks stands in the outbox. */
export function thanksKey(id: string): string {
  return `guest-thanks/${id}`;
}

/** How far the letters of these thanks have come, by the id of the thanks; a certificate by hand has none. */
export async function readThanksLetters(db: Database, ids: readonly string[]) {
  const rows = await db.letter.findMany({
    where: { idempotencyKey: { in: ids.map(thanksKey) } },
    select: { idempotencyKey: true, state: true },
  });
  return new Map(
    rows.map(({ idempotencyKey, state }) => [idempotencyKey.slice(thanksKey("").length), state]),
  );
}

/** What one person has begun to write to guests of a win. */
export async function listThanksDrafts(
  db: Database | Tx,
  { winId, personId }: { winId: string; personId: string },
) {
  return db.winThanks.findMany({
    where: { winId, sentById: personId, sentAt: null },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: shown,
    select: { id: true, guestName: true, firm: true },
  });
}

/** How many guests of a win were thanked. */
export async function countThanked(tx: Tx, winId: string): Promise<number> {
  return tx.winThanks.count({ where: { winId, sentAt: { not: null } } });
}

/** How many letters to guests somebody sent after this instant; who asks at the same time waits. */
export async function countThanksSince(tx: Tx, personId: string, since: Date): Promise<number> {
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${personId} FOR NO KEY UPDATE`;
  return tx.winThanks.count({ where: { sentById: personId, sentAt: { gt: since }, address: { not: null } } });
}

/** Who has sent a letter to this address for this win, or null. */
export async function findThankedBy(
  tx: Tx,
  { winId, address }: { winId: string; address: string },
): Promise<string | null> {
  const row = await tx.winThanks.findFirst({
    where: { winId, address, sentAt: { not: null } },
    select: { sentBy: { select: { name: true } } },
  });
  return row?.sentBy.name ?? null;
}

export async function insertThanks(
  tx: Tx,
  { winId, sentById, now, content }: { winId: string; sentById: string; now: Date; content: ThanksContent },
): Promise<string> {
  const { id } = await tx.winThanks.create({
    data: { ...rowOf(content), winId, sentById, updatedAt: now },
    select: { id: true },
  });
  return id;
}

export async function updateThanks(
  tx: Tx,
  id: string,
  { now, content }: { now: Date; content: ThanksContent },
) {
  await tx.winThanks.update({ where: { id }, data: { ...rowOf(content), updatedAt: now } });
}

export async function updateThanksSent(
  tx: Tx,
  id: string,
  { now, giftNote }: { now: Date; giftNote: string },
) {
  await tx.winThanks.update({ where: { id }, data: { sentAt: now, giftNote } });
}

export async function deleteThanks(tx: Tx, id: string): Promise<void> {
  await tx.winThanks.delete({ where: { id } });
}

function rowOf({ address, ...content }: ThanksContent) {
  return { ...content, address: address === "" ? null : address };
}
