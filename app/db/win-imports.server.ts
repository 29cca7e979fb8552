import { dayOrders, dealFields, type DealMapping } from "~/domain/wins/import/fields";
import { readObject } from "~/domain/read-object";
import type { Database, Tx } from "./client.server";

interface Upload {
  filename: string;
  csv: string;
  headsKey: string;
  mapping: DealMapping;
  createdById: string;
  createdAt: Date;
}

/** Keeps an uploaded file of deals between the look at it and the import. */
export async function insertWinImport(tx: Tx, { mapping, ...upload }: Upload): Promise<string> {
  const { id } = await tx.winImport.create({
    data: { ...upload, mapping: { ...mapping } },
    select: { id: true },
  });
  return id;
}

export type FoundWinImport = NonNullable<Awaited<ReturnType<typeof findWinImport>>>;

export async function findWinImport(db: Database | Tx, id: string) {
  const row = await db.winImport.findUnique({ where: { id } });
  return row && { ...row, mapping: readMapping(row.mapping) };
}

/** The same, held until the end of the transaction; other imports of deals wait. */
export async function findWinImportForUpdate(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import of deals'))`;
  await tx.$queryRaw`SELECT "id" FROM "WinImport" WHERE "id" = ${id} FOR UPDATE`;
  return findWinImport(tx, id);
}

/** How the last file with the same columns was mapped, or null. */
export async function findMappingOf(tx: Tx, headsKey: string): Promise<DealMapping | null> {
  const row = await tx.winImport.findFirst({
    where: { headsKey },
    orderBy: { createdAt: "desc" },
    select: { mapping: true },
  });
  return row && readMapping(row.mapping);
}

export async function updateWinImportMapping(tx: Tx, id: string, mapping: DealMapping): Promise<void> {
  await tx.winImport.update({ where: { id }, data: { mapping: { ...mapping } } });
}

/** Marks an import as done and lets go of its file: what it said is in the wins. */
export async function updateWinImportApplied(
  tx: Tx,
  id: string,
  outcome: { addedCount: number; changedCount: number; leftOutCount: number; appliedAt: Date },
): Promise<void> {
  await tx.winImport.update({ where: { id }, data: { ...outcome, csv: "" } });
}

const shown = 20;

/** The latest files that were imported. */
export async function listWinImports(db: Database) {
  return db.winImport.findMany({
    where: { appliedAt: { not: null } },
    orderBy: [{ appliedAt: "desc" }, { id: "asc" }],
    take: shown,
    select: {
      ...{
        id: true,
        filename: true,
        appliedAt: true,
        addedCount: true,
        changedCount: true,
        leftOutCount: true,
      },
      createdBy: { select: { name: true } },
    },
  });
}

function readMapping(stored: unknown): DealMapping {
  const { columns, days } = readObject(stored);
  const known = readObject(columns);
  return {
    columns: Object.fromEntries(
      dealFields.flatMap((field) => (typeof known[field] === "string" ? [[field, known[field]]] : [])),
    ),
    days: dayOrders.find((order) => order === days) ?? "day-first",
  };
}
