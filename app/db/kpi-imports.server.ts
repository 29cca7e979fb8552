import type { KnownKpi } from "~/domain/scorecard/import/plan";
import { valueKey } from "~/domain/scorecard/import/plan";
import type { Measure } from "~/domain/scorecard/measure";
import { monthOf } from "./charters.server";
import type { Database, Tx } from "./client.server";

/** The KPIs in use, and what counts of their values with the number of its version. */
export async function listKnownValues(db: Database | Tx) {
  const [known, rows] = [
    await db.kpiCharter.findMany({
      where: { retiredAt: null },
      select: {
        ...{ id: true, name: true, measure: true, unit: true, cadence: true, currency: true },
        ...{ salesOwnerId: true, procurementOwnerId: true },
      },
    }),
    await db.kpiValue.findMany({
      distinct: ["charterId", "start"],
      select: { charterId: true, start: true, amount: true, version: true },
      orderBy: [{ charterId: "asc" }, { start: "asc" }, { version: "desc" }],
    }),
  ];
  const keyed = rows.map((row) => ({ ...row, key: valueKey(row.charterId, monthOf(row.start)) }));
  return {
    known: known.map((one): KnownKpi => ({ ...one, measure: one.measure as Measure })),
    there: new Map(keyed.map(({ key, amount }) => [key, amount])),
    versions: new Map(keyed.map(({ key, version }) => [key, version])),
  };
}

export async function insertKpiImport(
  tx: Tx,
  upload: { filename: string; csv: string; createdById: string; createdAt: Date },
): Promise<string> {
  return (await tx.kpiImport.create({ data: upload, select: { id: true } })).id;
}

/** An upload of this person, or null. */
export async function findKpiImport(db: Database | Tx, id: string, createdById: string) {
  return db.kpiImport.findFirst({ where: { id, createdById } });
}

/** Takes an upload for the one import it is good for; its text has served its purpose then. */
export async function updateKpiImportApplied(
  tx: Tx,
  id: string,
  outcome: { addedCount: number; changedCount: number; appliedAt: Date },
): Promise<boolean> {
  const { count } = await tx.kpiImport.updateMany({
    where: { id, appliedAt: null },
    data: { ...outcome, csv: "" },
  });
  return count === 1;
}
