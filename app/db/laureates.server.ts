import { randomBytes } from "node:crypto";
import { certificateCode, certificateCodeBytes } from "~/domain/laureates/certificate-code";
import type { Tx } from "./client.server";

export interface NewLaureate {
  awardId: string;
  categoryId?: string;
  entryId?: string;
  winId?: string;
  awardName: string;
  cycleName: string;
  title: string;
  citation: string;
  honouredOn: Date;
  /** Null until the announcement: nobody sees the laureate before. */
  announcedAt: Date | null;
  memberIds: readonly string[];
}

/** Adds a laureate with the names and functions of the day. An entry that has its laureate already keeps it. */
export async function insertLaureates(tx: Tx, laureate: NewLaureate, now: Date): Promise<{ id: string }> {
  const { memberIds, categoryId, entryId, ...columns } = laureate;
  if (categoryId && entryId) {
    const there = await tx.laureate.findUnique({ where: { categoryId_entryId: { categoryId, entryId } } });
    if (there) return { id: there.id };
  }
  const people = await tx.person.findMany({
    where: { id: { in: [...memberIds] } },
    select: { id: true, name: true, department: { select: { function: true } } },
  });
  const winId = columns.winId ?? (await winOf(tx, entryId));
  return tx.laureate.create({
    data: {
      ...columns,
      categoryId,
      entryId,
      winId,
      certificateCode: certificateCode(randomBytes(certificateCodeBytes)),
      createdAt: now,
      members: {
        create: people.map(({ id, name, department }) => ({
          personId: id,
          name,
          function: department.function,
        })),
      },
    },
    select: { id: true },
  });
}

/** Lets everybody see the laureates of these categories from an instant on. */
export async function updateAnnounced(tx: Tx, categoryIds: readonly string[], at: Date): Promise<void> {
  await tx.laureate.updateMany({
    where: { categoryId: { in: [...categoryIds] }, announcedAt: null },
    data: { announcedAt: at, honouredOn: new Date(at.toISOString().slice(0, 10)) },
  });
}

/** Holds a laureate until the end of the transaction. */
export async function holdLaureate(tx: Tx, id: string): Promise<{ entryId: string | null } | null> {
  const rows = await tx.$queryRaw<{ entryId: string | null }[]>`
    SELECT "entryId" FROM "Laureate" WHERE "id" = ${id} FOR UPDATE`;
  return rows[0] ?? null;
}

/** Adds what changed since the honour was given. The honour itself stays as it is. */
export async function updateNote(tx: Tx, id: string, note: string): Promise<void> {
  await tx.laureate.update({ where: { id }, data: { note } });
}

async function winOf(tx: Tx, entryId: string | undefined): Promise<string | null> {
  if (!entryId) return null;
  const entry = await tx.entry.findUnique({ where: { id: entryId }, select: { winId: true } });
  return entry?.winId ?? null;
}
