import type { CharterContent } from "~/domain/scorecard/charter";
import type { KpiValue } from "~/domain/scorecard/kpi-value";
import type { Measure } from "~/domain/scorecard/measure";
import type { Target } from "~/domain/scorecard/target";
import type { Month } from "~/domain/wins/exchange";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

const owner = { select: { id: true, name: true } };

const columns = {
  ...{ id: true, name: true, meaning: true, measure: true, kinds: true, formula: true, unit: true },
  ...{ currency: true, direction: true, cadence: true, gathers: true, source: true, version: true },
  ...{ salesOwnerId: true, procurementOwnerId: true, retiredAt: true, position: true },
  salesOwner: owner,
  procurementOwner: owner,
} satisfies Prisma.KpiCharterSelect;

type Row = Prisma.KpiCharterGetPayload<{ select: typeof columns }>;

/** A charter as it is kept, with the names of its owners. */
export type Charter = CharterContent & Omit<Row, keyof CharterContent>;

/** The charters of the scorecard in its order, or those that were retired. */
export async function listCharters(
  db: Database | Tx,
  { show }: { show: "in-use" | "retired" },
): Promise<Charter[]> {
  const rows = await db.kpiCharter.findMany({
    where: { retiredAt: show === "in-use" ? null : { not: null } },
    select: columns,
    orderBy: [{ position: "asc" }, { name: "asc" }, { id: "asc" }],
    take: mostCharters,
  });
  return rows.map(toCharter);
}

/** Enough for any scorecard that somebody still reads. */
const mostCharters = 100;

export async function findCharter(db: Database | Tx, id: string): Promise<Charter | null> {
  const row = await db.kpiCharter.findUnique({ where: { id }, select: columns });
  return row && toCharter(row);
}

/** A charter as its form shows it, with the addresses of its owners; null where there is none. */
export async function findCharterForm(db: Database, id: string) {
  const row = await db.kpiCharter.findUnique({
    where: { id },
    select: {
      ...columns,
      ...{ salesOwnerId: true, procurementOwnerId: true },
    },
  });
  if (!row) return null;
  const { name, meaning, measure, kinds, formula, unit, direction, cadence, gathers, source } = row;
  return {
    ...{ id, version: row.version, isRetired: row.retiredAt !== null },
    values: {
      ...{ name, meaning, measure, kinds, formula, unit, direction, cadence, gathers, source },
      salesOwner: row.salesOwnerId ?? "",
      procurementOwner: row.procurementOwnerId ?? "",
    },
  };
}

/** The targets of these charters, by charter. */
export async function listTargets(db: Database | Tx, ids: readonly string[]): Promise<Map<string, Target[]>> {
  const rows = await db.kpiTarget.findMany({
    where: { charterId: { in: [...ids] } },
    select: { charterId: true, from: true, amount: true },
    orderBy: [{ from: "asc" }],
  });
  return byCharter(rows.map(({ charterId, from, amount }) => ({ charterId, from: monthOf(from), amount })));
}

/** What counts of the values by hand of these charters that begin from a month on: the last version of each. */
export async function listKpiValues(
  db: Database | Tx,
  ids: readonly string[],
  from: Month,
): Promise<Map<string, KpiValue[]>> {
  const rows = await db.kpiValue.findMany({
    where: { charterId: { in: [...ids] }, start: { gte: firstDay(from) } },
    distinct: ["charterId", "start"],
    select: { charterId: true, start: true, amount: true },
    orderBy: [{ charterId: "asc" }, { start: "asc" }, { version: "desc" }],
  });
  return byCharter(
    rows.map(({ charterId, start, amount }) => ({ charterId, start: monthOf(start), amount })),
  );
}

/** The first day of a month as the database keeps it. */
export function firstDay(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}

/** The month of a day that the database keeps. */
export function monthOf(day: Date): Month {
  return day.toISOString().slice(0, 7);
}

function toCharter(row: Row): Charter {
  return { ...row, measure: row.measure as Measure };
}

function byCharter<T extends { charterId: string }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.charterId);
    if (list) list.push(row);
    else map.set(row.charterId, [row]);
  }
  return map;
}
