import type { DigestContent } from "~/domain/updates/digest-content";
import type { Database, Tx } from "./client.server";
import type { DigestState } from "./generated/client";

export interface Edition {
  week: string;
  state: DigestState;
  note: string;
  until: Date | null;
}

const columns = { week: true, state: true, note: true, until: true } as const;

/** The edition of a week, made where there was none and locked. Where an earlier one is still held back, so is a new one. */
export async function lockEdition(tx: Tx, week: string, now: Date): Promise<Edition> {
  await tx.$executeRaw`
    INSERT INTO "DigestEdition" ("week", "state", "createdAt")
    SELECT ${week}, coalesce((SELECT CASE "state" WHEN 'held' THEN 'held'::"DigestState" END FROM "DigestEdition"
                               WHERE "week" < ${week} ORDER BY "week" DESC LIMIT 1), 'open'), ${now}
    ON CONFLICT DO NOTHING`;
  await tx.$queryRaw`SELECT "week" FROM "DigestEdition" WHERE "week" = ${week} FOR UPDATE`;
  return tx.digestEdition.findUniqueOrThrow({ where: { week }, select: columns });
}

/** The edition of a week as it is, if there is one. */
export async function findEdition(db: Database | Tx, week: string): Promise<Edition | null> {
  return db.digestEdition.findUnique({ where: { week }, select: columns });
}

/** Up to when the latest week that was skipped would have told things. */
export async function findSkippedUntil(db: Database | Tx, week: string): Promise<Date | null> {
  const skipped = await db.digestEdition.findFirst({
    where: { state: "skipped", week: { lt: week } },
    orderBy: { week: "desc" },
    select: { until: true },
  });
  return skipped?.until ?? null;
}

export async function updateUntil(tx: Tx, week: string, until: Date): Promise<void> {
  await tx.digestEdition.updateMany({ where: { week, until: null }, data: { until } });
}

export async function updateEdition(
  tx: Tx,
  week: string,
  change: { state?: DigestState; note?: string; decidedAt?: Date; until?: Date | null },
): Promise<void> {
  await tx.digestEdition.update({ where: { week }, data: change });
}

/** How many have had their turn of a week, and how many of them a letter. */
export async function countTurns(
  db: Database | Tx,
  week: string,
): Promise<{ taken: number; letters: number }> {
  const [taken, letters] = await Promise.all([
    db.digestDelivery.count({ where: { week } }),
    db.digestDelivery.count({ where: { week, hash: { not: null } } }),
  ]);
  return { taken, letters };
}

/** The latest edition before a week: of all, or of those that told something. */
export async function findEditionBefore(
  db: Database | Tx,
  week: string,
  which: "any" | "told",
): Promise<Edition | null> {
  return db.digestEdition.findFirst({
    where: { week: { lt: week }, ...(which === "told" && { until: { not: null } }) },
    orderBy: { week: "desc" },
    select: columns,
  });
}

/** Keeps what letters of a week say; the same is kept once. */
export async function insertVariants(
  tx: Tx,
  week: string,
  variants: readonly { hash: string; content: DigestContent }[],
): Promise<void> {
  await tx.digestVariant.createMany({
    data: variants.map(({ hash, content }) => ({ week, hash, content: content as object })),
    skipDuplicates: true,
  });
}

export async function updatePublicHash(tx: Tx, week: string, publicHash: string): Promise<void> {
  await tx.digestEdition.updateMany({ where: { week, publicHash: null }, data: { publicHash } });
}

export interface DigestLetter {
  id: string;
  personId: string;
  name: string;
  address: string;
  hash: string;
  key: string;
}

/** Takes the turns of these readers, each with what their letter says, or null where they get none. */
export async function insertTurns(
  tx: Tx,
  { week, now }: { week: string; now: Date },
  turns: readonly { personId: string; hash: string | null }[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DigestDelivery" ("week", "personId", "at", "hash")
    SELECT ${week}, turn."personId", ${now}, turn."hash"
      FROM jsonb_to_recordset(${JSON.stringify(turns)}::text::jsonb) AS turn("personId" text, "hash" text)`;
}

/**
 * Writes the letters of a week, each with what its variant says. The content is joined in the database: ten thousand
 * letters share a few of them.
 */
export async function insertDigestLetters(
  tx: Tx,
  { week, now, path }: { week: string; now: Date; path: string },
  letters: readonly DigestLetter[],
): Promise<void> {
  if (letters.length === 0) return;
  const rows = JSON.stringify(letters);
  await tx.$executeRaw`
    INSERT INTO "Letter" ("id", "template", "personId", "toName", "toAddress", "props", "idempotencyKey", "dueAt", "createdAt")
    SELECT letter."id", 'weekly-digest', letter."personId", letter."name", letter."address",
           jsonb_build_object('name', letter."name", 'week', ${week}::text, 'path', ${path}::text, 'content', variant."content"),
           letter."key", ${now}, ${now}
      FROM jsonb_to_recordset(${rows}::text::jsonb)
           AS letter("id" text, "personId" text, "name" text, "address" text, "hash" text, "key" text)
      JOIN "DigestVariant" variant ON variant."week" = ${week} AND variant."hash" = letter."hash"
    ON CONFLICT ("idempotencyKey") DO NOTHING`;
}
