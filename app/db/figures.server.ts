import { randomUUID } from "node:crypto";
import { figureKey, type KnownOwner } from "~/domain/awards/figures/plan";
import { searchText } from "~/domain/people/search-text";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

export const figuresAPage = 50;

/** One page of the figures of an award, the latest period first. */
export async function listFigures(
  db: Database | Tx,
  awardId: string,
  { search, page }: { search: string; page: number },
) {
  const words = searchText(search).split(" ").filter(Boolean).slice(0, 6);
  const where: Prisma.FigureWhereInput = {
    awardId,
    AND: words.map((word) => ({ person: { searchText: { contains: word } } })),
  };
  const [rows, total] = await Promise.all([
    db.figure.findMany({
      where,
      orderBy: [{ periodStart: "desc" }, { person: { name: "asc" } }, { id: "asc" }],
      skip: (page - 1) * figuresAPage,
      take: figuresAPage,
      select: {
        ...{ id: true, periodStart: true, thousandths: true },
        person: { select: { id: true, name: true, jobTitle: true } },
      },
    }),
    db.figure.count({ where }),
  ]);
  return { rows, total };
}

/** Every figure of an award by person and period, in thousandths. */
export async function listFigureValues(db: Database | Tx, awardId: string): Promise<Map<string, bigint>> {
  const rows = await db.figure.findMany({
    where: { awardId },
    select: { personId: true, periodStart: true, thousandths: true },
  });
  return new Map(
    rows.map(({ personId, periodStart, thousandths }) => [
      figureKey(personId, periodStart.toISOString().slice(0, 10)),
      thousandths,
    ]),
  );
}

/** Everybody to whom a row of a file can belong, active or not. */
export async function listFigureOwners(db: Database | Tx): Promise<KnownOwner[]> {
  return db.person.findMany({ select: { id: true, name: true, email: true, employeeNumber: true } });
}

export interface NewFigure {
  personId: string;
  /** `YYYY-MM-DD` */
  start: string;
  /** Whole thousandths as digits. */
  thousandths: string;
}

/** Writes figures in bulk; one of the same person and period is replaced. */
export async function upsertFigures(
  tx: Tx,
  awardId: string,
  figures: readonly NewFigure[],
  now: Date,
): Promise<void> {
  const rows = figures.map((figure) => ({ id: randomUUID(), ...figure }));
  await tx.$executeRaw`
    INSERT INTO "Figure" ("id", "awardId", "personId", "periodStart", "thousandths", "importedAt")
    SELECT "id", ${awardId}, "personId", "start", "thousandths", ${now}
      FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS added(
             "id" text, "personId" text, "start" date, "thousandths" bigint)
    ON CONFLICT ("awardId", "personId", "periodStart")
    DO UPDATE SET "thousandths" = excluded."thousandths", "importedAt" = excluded."importedAt"`;
}

export async function insertFigureImport(
  tx: Tx,
  upload: { awardId: string; filename: string; csv: string; createdById: string; createdAt: Date },
): Promise<string> {
  return (await tx.figureImport.create({ data: upload, select: { id: true } })).id;
}

export async function findFigureImport(db: Database | Tx, awardId: string, id: string) {
  return db.figureImport.findFirst({ where: { id, awardId } });
}

/** Takes an upload for the one import it is good for; its text has served its purpose then. */
export async function updateFigureImportApplied(
  tx: Tx,
  id: string,
  outcome: { addedCount: number; changedCount: number; appliedAt: Date },
): Promise<boolean> {
  const { count } = await tx.figureImport.updateMany({
    where: { id, appliedAt: null },
    data: { ...outcome, csv: "" },
  });
  return count === 1;
}

/** How many figures an award has, and of how many periods. */
export async function countFigures(db: Database | Tx, awardId: string) {
  const periods = await db.figure.groupBy({ by: ["periodStart"], where: { awardId }, _count: true });
  return { periods: periods.length, figures: periods.reduce((sum, { _count }) => sum + _count, 0) };
}
