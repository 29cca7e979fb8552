import type { Database, Tx } from "./client.server";

const listed = { id: true, nominationId: true, name: true, type: true, size: true } as const;

/** A file without its content. */
export interface ListedFile {
  id: string;
  nominationId: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
}

/** The files beside a nomination in the order in which they came, without their content. */
export async function listNominationFiles(db: Database | Tx, nominationId: string): Promise<ListedFile[]> {
  return db.nominationFile.findMany({
    where: { nominationId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    select: listed,
  });
}

/** One file with its content and whose nomination it is beside, or null. */
export async function findNominationFile(db: Database, nominationId: string, id: string) {
  return db.nominationFile.findFirst({
    where: { id, nominationId },
    include: { nomination: { select: { nominatorId: true, state: true } } },
  });
}

export async function insertNominationFile(
  tx: Tx,
  file: {
    nominationId: string;
    questionId: string;
    name: string;
    type: string;
    content: Uint8Array;
    addedAt: Date;
  },
): Promise<string> {
  const content = Uint8Array.from(file.content);
  const row = await tx.nominationFile.create({
    data: { ...file, content, size: content.length },
    select: { id: true },
  });
  return row.id;
}

/** Removes one file, and answers its name, or null where there was none. */
export async function deleteNominationFile(tx: Tx, nominationId: string, id: string): Promise<string | null> {
  const [gone] = await tx.$queryRaw<{ name: string }[]>`
    DELETE FROM "NominationFile" WHERE "id" = ${id} AND "nominationId" = ${nominationId} RETURNING "name"`;
  return gone?.name ?? null;
}

/** Removes all files beside a nomination. */
export async function deleteNominationFiles(tx: Tx, nominationId: string): Promise<void> {
  await tx.nominationFile.deleteMany({ where: { nominationId } });
}
