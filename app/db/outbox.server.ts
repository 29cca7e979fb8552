import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

/** What delivery needs to know of a letter. */
const parts = {
  id: true,
  template: true,
  personId: true,
  toName: true,
  toAddress: true,
  props: true,
  state: true,
  dueAt: true,
  createdAt: true,
  subject: true,
  html: true,
  text: true,
  sender: true,
  parcelKey: true,
  attempts: true,
  firstTriedAt: true,
} as const;

export type DueLetter = Prisma.LetterGetPayload<{ select: typeof parts }> & { files: number };

export interface Lease {
  token: string;
  until: Date;
}

/**
 * Takes a parcel whose outcome nobody knows: every letter of it, in the order in which it was first sent. Nothing
 * if somebody else holds one of them just now.
 */
export async function claimOpenParcel(db: Database, now: Date, lease: Lease): Promise<DueLetter[]> {
  return db.$transaction(async (tx) => {
    const [open] = await tx.$queryRaw<{ parcelKey: string }[]>`
      SELECT "parcelKey" FROM "Letter"
      WHERE "state" = 'sending' AND "parcelKey" IS NOT NULL
        AND ("leasedUntil" IS NULL OR "leasedUntil" < ${now}) AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now})
      ORDER BY "firstTriedAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!open) return [];
    const { parcelKey } = open;
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Letter" WHERE "parcelKey" = ${parcelKey} ORDER BY "id" FOR UPDATE SKIP LOCKED`;
    if (locked.length !== (await tx.letter.count({ where: { parcelKey } }))) return [];
    await tx.letter.updateMany({ where: { parcelKey, state: "sending" }, data: leased(lease) });
    return listParcel(tx, locked);
  });
}

/** Takes letters that are due and not part of a parcel: sign-in codes before all, then what waits longest. */
export async function claimDue(db: Database, now: Date, lease: Lease, most: number): Promise<DueLetter[]> {
  return db.$transaction(async (tx) => {
    const due = await lockFirst(tx, now, most);
    if (due.length === 0) return [];
    const where = { id: { in: due.map(({ id }) => id) } };
    await tx.letter.updateMany({ where, data: { state: "sending", ...leased(lease) } });
    return listParcel(tx, due);
  });
}

/** Each of the three ways to be due has an index of its own: the outbox may hold many thousands. */
async function lockFirst(tx: Tx, now: Date, most: number): Promise<{ id: string }[]> {
  const urgent = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Letter"
    WHERE "state" = 'queued' AND "template" = 'sign-in' AND "dueAt" <= ${now}
      AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now})
    ORDER BY "dueAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (urgent.length > 0) return urgent;
  // Taken by a process that ended before it had written down what to send.
  const stranded = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Letter"
    WHERE "state" = 'sending' AND "parcelKey" IS NULL AND "leasedUntil" < ${now}
    ORDER BY "dueAt", "id" LIMIT ${most} FOR UPDATE SKIP LOCKED`;
  if (stranded.length > 0) return stranded;
  return tx.$queryRaw`
    SELECT "id" FROM "Letter"
    WHERE "state" = 'queued' AND "dueAt" <= ${now} AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${now})
    ORDER BY "dueAt", "id" LIMIT ${most} FOR UPDATE SKIP LOCKED`;
}

async function listParcel(tx: Tx, ids: { id: string }[]): Promise<DueLetter[]> {
  const letters = await tx.letter.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: { ...parts, _count: { select: { attachments: true } } },
  });
  const place = new Map(ids.map(({ id }, at) => [id, at]));
  return letters
    .map(({ _count, ...letter }) => ({ ...letter, files: _count.attachments }))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** Gives letters back that were taken and not tried, as they were. */
export async function releaseLetters(db: Database | Tx, ids: string[], token: string): Promise<void> {
  await db.letter.updateMany({
    where: { id: { in: ids }, leaseToken: token, parcelKey: null },
    data: { state: "queued", leasedUntil: null, leaseToken: null },
  });
}

export interface Stored {
  id: string;
  subject: string;
  html: string;
  text: string;
}

/** Writes down, before the first try, exactly what will be sent, by whom and under which key. */
export async function storeParcel(
  db: Database | Tx,
  parcel: { key: string; sender: string; letters: Stored[]; token: string; now: Date },
): Promise<number> {
  const column = (name: keyof Stored) => parcel.letters.map((letter) => letter[name]);
  return db.$executeRaw`
    UPDATE "Letter" SET "subject" = r."subject", "html" = r."html", "text" = r."text",
      "sender" = ${parcel.sender}, "parcelKey" = ${parcel.key}, "firstTriedAt" = ${parcel.now}
    FROM unnest(${column("id")}::text[], ${column("subject")}::text[], ${column("html")}::text[],
      ${column("text")}::text[]) AS r("id", "subject", "html", "text")
    WHERE "Letter"."id" = r."id" AND "Letter"."leaseToken" = ${parcel.token} AND "Letter"."state" = 'sending'`;
}

function leased(lease: Lease) {
  return { leaseToken: lease.token, leasedUntil: lease.until };
}

/** Files of one letter, with their content, always in the same order. */
export async function listAttachments(db: Database | Tx, letterId: string) {
  return db.letterAttachment.findMany({
    where: { letterId },
    orderBy: [{ filename: "asc" }, { id: "asc" }],
    select: { id: true, filename: true, contentType: true, content: true },
  });
}

/** Puts an open parcel off that was taken and not tried: it stays together under its key. */
export async function postponeParcel(db: Database | Tx, token: string, until: Date): Promise<void> {
  await db.letter.updateMany({
    where: { leaseToken: token },
    data: { leasedUntil: null, leaseToken: null, nextTryAt: until },
  });
}
