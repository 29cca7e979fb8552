import type { PersonRule } from "~/domain/awards/eligibility";
import { readThresholdRule, type ThresholdRule } from "~/domain/awards/threshold";
import type { ThresholdReport } from "~/domain/awards/threshold-report";
import type { LeftOut } from "~/domain/awards/threshold-run";
import { readObject } from "~/domain/read-object";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

export interface NewRun {
  awardId: string;
  periodName: string;
  periodStart: Date;
  periodEnd: Date;
  rule: { threshold: ThresholdRule; people: PersonRule };
  report: ThresholdReport;
  createdById: string;
  createdAt: Date;
}

export async function insertRun(tx: Tx, { report, rule, ...run }: NewRun): Promise<string> {
  const { id } = await tx.thresholdRun.create({
    data: { ...run, rule: toJson(rule), outcomes: toJson(report) },
    select: { id: true },
  });
  return id;
}

export type FoundRun = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** One run with its report and the rule that it asked, or null. */
export async function findRun(db: Database | Tx, id: string) {
  const row = await db.thresholdRun.findUnique({ where: { id } });
  if (!row) return null;
  const { outcomes, rule, leftOut, ...columns } = row;
  return {
    ...columns,
    threshold: readThresholdRule(readObject(rule).threshold),
    report: outcomes as unknown as ThresholdReport,
    leftOut: leftOut as unknown as LeftOut[],
  };
}

/** The same, held until the end of the transaction. */
export async function findRunForUpdate(tx: Tx, id: string): Promise<FoundRun | null> {
  await tx.$queryRaw`SELECT "id" FROM "ThresholdRun" WHERE "id" = ${id} FOR UPDATE`;
  return findRun(tx, id);
}

const mostRuns = 100;

/** The runs of an award, the latest first, with how many each has honoured. */
export async function listRuns(db: Database | Tx, awardId: string) {
  return db.thresholdRun.findMany({
    where: { awardId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: mostRuns,
    select: {
      ...{ id: true, periodName: true, periodStart: true, periodEnd: true, state: true },
      ...{ createdAt: true, confirmedAt: true },
      _count: { select: { laureates: true } },
    },
  });
}

/** The laureates of a run, by the person each was made for. */
export async function listRunLaureates(db: Database | Tx, runId: string): Promise<Map<string, string>> {
  const rows = await db.laureate.findMany({
    where: { thresholdRunId: runId },
    select: { id: true, thresholdFor: true },
  });
  return new Map(rows.map(({ id, thresholdFor }) => [thresholdFor ?? "", id]));
}

export async function updateLeftOut(tx: Tx, id: string, leftOut: readonly LeftOut[]): Promise<void> {
  await tx.thresholdRun.update({ where: { id }, data: { leftOut: toJson(leftOut) } });
}

export async function updateRunConfirmed(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
  const { count } = await tx.thresholdRun.updateMany({
    where: { id, state: "previewed" },
    data: { state: "confirmed", confirmedById: by, confirmedAt: at },
  });
  return count === 1;
}

export async function updateRunDropped(tx: Tx, id: string): Promise<boolean> {
  const where = { id, state: "previewed" as const };
  return (await tx.thresholdRun.updateMany({ where, data: { state: "dropped" } })).count === 1;
}

function toJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
