import { searchText } from "~/domain/people/search-text";
import type { UpdateContent, UpdateKind } from "~/domain/updates/update";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

export const updatesAPage = 20;

export interface UpdateFilter {
  search?: string;
  kind?: UpdateKind;
  side?: "sales" | "procurement";
  departmentId?: string;
  /** Those that stand, or those whose day is over. */
  when: "now" | "earlier";
}

const columns = {
  ...{ id: true, kind: true, line: true, text: true, tags: true, audience: true, validUntil: true },
  ...{ postedAt: true, editedAt: true, departmentId: true, authorId: true },
  author: { select: { id: true, name: true } },
  department: { select: { name: true, function: true } },
} satisfies Prisma.UpdateSelect;

export type UpdateRow = Prisma.UpdateGetPayload<{ select: typeof columns }>;

/** One page of the board, the latest first, on this day of the company. */
export async function listUpdates(
  db: Database | Tx,
  { filter, today, page }: { filter: UpdateFilter; today: string; page: number },
): Promise<{ rows: UpdateRow[]; total: number }> {
  const where = fitting(filter, today);
  const [rows, total] = await Promise.all([
    db.update.findMany({
      where,
      select: columns,
      orderBy: [{ postedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * updatesAPage,
      take: updatesAPage,
    }),
    db.update.count({ where }),
  ]);
  return { rows, total };
}

/** The latest that stand, for the home page. */
export async function listLatestUpdates(db: Database, today: string, limit: number): Promise<UpdateRow[]> {
  return db.update.findMany({
    where: fitting({ when: "now" }, today),
    select: columns,
    orderBy: [{ postedAt: "desc" }, { id: "asc" }],
    take: limit,
  });
}

/** How many stand in all and by side, for the same words and kind. */
export async function countUpdatesBySide(db: Database, filter: UpdateFilter, today: string) {
  const count = (side?: UpdateFilter["side"]) =>
    db.update.count({ where: fitting({ ...filter, side }, today) });
  const [all, sales, procurement] = await Promise.all([count(), count("sales"), count("procurement")]);
  return { all, sales, procurement };
}

function fitting(
  { search = "", kind, side, departmentId, when }: UpdateFilter,
  today: string,
): Prisma.UpdateWhereInput {
  const day = new Date(`${today}T00:00:00Z`);
  const words = searchText(search).split(" ").filter(Boolean).slice(0, 6);
  return {
    withdrawnAt: null,
    validUntil: when === "now" ? { gte: day } : { lt: day },
    ...(kind && { kind }),
    ...(departmentId && { departmentId }),
    ...(side && { department: { function: side } }),
    AND: words.map((word) => ({ searchText: { contains: word } })),
  };
}

/** A note that was not taken down. */
export async function findUpdate(db: Database | Tx, id: string): Promise<UpdateRow | null> {
  return db.update.findFirst({ where: { id, withdrawnAt: null }, select: columns });
}

/** A note with its row locked until the act ends, also one that was taken down. */
export async function findUpdateForUpdate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "Update" WHERE "id" = ${id} FOR UPDATE`;
  return tx.update.findUnique({
    where: { id },
    select: { ...columns, withdrawnAt: true, author: { select: { id: true, name: true, email: true } } },
  });
}

/** How many notes somebody has posted since, with their account locked: two at once are counted one after the other. */
export async function countPostedSince(tx: Tx, authorId: string, since: Date): Promise<number> {
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${authorId} FOR NO KEY UPDATE`;
  return tx.update.count({ where: { authorId, postedAt: { gt: since } } });
}

interface NewUpdate extends UpdateContent {
  authorId: string;
  departmentId: string;
  postedAt: Date;
}

/** Puts a note on the board; answers its id. */
export async function insertUpdate(
  tx: Tx,
  { authorId, departmentId, postedAt, ...content }: NewUpdate,
): Promise<string> {
  const data = { ...toColumns(content), authorId, departmentId, postedAt };
  const { id } = await tx.update.create({ data, select: { id: true } });
  return id;
}

export async function updateContent(tx: Tx, id: string, content: UpdateContent, now: Date): Promise<void> {
  await tx.update.update({ where: { id }, data: { ...toColumns(content), editedAt: now } });
}

export async function updateValidUntil(tx: Tx, id: string, validUntil: string): Promise<void> {
  await tx.update.update({ where: { id }, data: { validUntil: new Date(`${validUntil}T00:00:00Z`) } });
}

export async function updateWithdrawn(
  tx: Tx,
  id: string,
  by: { withdrawnById: string; withdrawReason: string; withdrawnAt: Date },
): Promise<void> {
  await tx.update.update({ where: { id }, data: by });
}

function toColumns({ kind, line, text, tags, audience, validUntil }: UpdateContent) {
  const searched = searchText(line, text, tags.join(" "));
  const until = new Date(`${validUntil}T00:00:00Z`);
  return { kind, line, text, tags: [...tags], audience, validUntil: until, searchText: searched };
}
