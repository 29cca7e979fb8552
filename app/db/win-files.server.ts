import type { ValueKind } from "~/domain/wins/value-line";
import type { Database, Tx } from "./client.server";

const listed = { id: true, kind: true, name: true, type: true, size: true } as const;

/** A file of evidence without its content. */
export interface ListedWinFile {
  id: string;
  /** The kind of value that it shows; null for the whole win. */
  kind: ValueKind | null;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
}

/** The evidence of a win in the order in which it came, without the contents. */
export async function listWinFiles(db: Database | Tx, winId: string): Promise<ListedWinFile[]> {
  return db.winFile.findMany({
    where: { winId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    select: listed,
  });
}

/** One file with its content, or null. Who may open it is for `domain/wins/visibility`. */
export async function findWinFile(db: Database, winId: string, id: string) {
  return db.winFile.findFirst({ where: { id, winId }, select: { ...listed, content: true } });
}

/** The id of the one of these files that holds these very bytes, or null. */
export async function findSameContent(
  tx: Tx,
  ids: readonly string[],
  content: Uint8Array,
): Promise<string | null> {
  if (ids.length === 0) return null;
  const where = { id: { in: [...ids] }, content: Uint8Array.from(content) };
  const row = await tx.winFile.findFirst({ where, select: { id: true } });
  return row?.id ?? null;
}

export async function insertWinFile(
  tx: Tx,
  file: {
    winId: string;
    kind: ValueKind | null;
    name: string;
    type: string;
    content: Uint8Array;
    addedAt: Date;
  },
): Promise<string> {
  const content = Uint8Array.from(file.content);
  const row = await tx.winFile.create({
    data: { ...file, content, size: content.length },
    select: { id: true },
  });
  return row.id;
}

/** Removes one file, and answers whether it was there. */
export async function deleteWinFile(tx: Tx, winId: string, id: string): Promise<boolean> {
  const { count } = await tx.winFile.deleteMany({ where: { id, winId } });
  return count === 1;
}
