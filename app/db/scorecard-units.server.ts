import type { DepartmentFunction } from "~/domain/people/department-function";
import { sidesFirst } from "~/domain/people/sides-first";
import type { EngagedWins } from "~/domain/scorecard/month-figures";
import type { Database, Tx } from "./client.server";
import { amountsReadBy } from "./converted-values.server";
import { Prisma } from "./generated/client";
import { ofMonths, type AskedMonths } from "./scorecard-figures.server";

/** Departments and places that have people, as choices of the scorecard: Sales, then Procurement, then the rest. */
export async function listUnits(db: Database | Tx) {
  const [departments, places] = await Promise.all([
    db.department.findMany({ select: { id: true, name: true, function: true } }),
    db.headcount.groupBy({
      by: ["location"],
      where: { isActive: true, location: { not: "" }, people: { gt: 0 } },
      orderBy: { location: "asc" },
    }),
  ]);
  const named = departments.map(({ function: departmentFunction, ...one }) => ({
    ...one,
    departmentFunction: departmentFunction as DepartmentFunction,
  }));
  return { departments: sidesFirst(named), places: places.map(({ location }) => location) };
}

export interface UnitFigures {
  /** The id of the department, or the name of the place. */
  unit: string;
  engaged: EngagedWins[];
  /** What Finance accepted of their wins, in minor units, as far as the viewer may know. */
  validated: bigint;
  /** Of how many of their wins the viewer may not know the amounts: these are not in the sum. */
  veiled: number;
}

/** How many wins of these months hide their amounts from the viewer. */
export async function countVeiled(db: Database | Tx, { viewer, ...asked }: AskedMonths): Promise<number> {
  const [row] = await db.$queryRaw<{ wins: number }[]>`
    SELECT count(*)::int AS "wins" FROM "LedgerRow" ledger WHERE ${ofMonths(asked)} AND ledger."lines" > 0
       AND NOT ${amountsReadBy(viewer)}`;
  return row?.wins ?? 0;
}

/**
 * What the wins come to in which people of each department or place took part. A win counts fully for each of them, so
 * that the parts add up to more than the whole.
 */
export async function listUnitFigures(
  db: Database | Tx,
  { viewer, ...asked }: AskedMonths,
  by: "department" | "place",
): Promise<Map<string, UnitFigures>> {
  const unit = by === "department" ? Prisma.sql`person."departmentId"` : Prisma.sql`person."location"`;
  const rows = await db.$queryRaw<(EngagedWins & { unit: string; validated: string; veiled: number })[]>`
    SELECT part."unit", ledger."daysToProcurement" AS "toProcurement", ledger."cycleDays" AS "cycle",
           ledger."beforeOffer" AS "early", count(*)::int AS "wins",
           coalesce(sum(ledger."validated") FILTER (WHERE open), 0)::text AS "validated",
           count(*) FILTER (WHERE ledger."lines" > 0 AND NOT open)::int AS "veiled"
      FROM (SELECT ledger.*, ${amountsReadBy(viewer)} AS open
              FROM "LedgerRow" ledger WHERE ${ofMonths(asked)} OFFSET 0) ledger
     CROSS JOIN LATERAL (
       SELECT DISTINCT ${unit} AS "unit" FROM "WinParticipant" mine JOIN "Person" person ON person."id" = mine."personId"
        WHERE mine."winId" = ledger."winId") part
     GROUP BY 1, 2, 3, 4`;
  const units = new Map<string, UnitFigures>();
  for (const { unit: name, validated, veiled, ...engaged } of rows) {
    const figures = units.get(name) ?? { unit: name, engaged: [], validated: 0n, veiled: 0 };
    figures.engaged.push(engaged);
    figures.validated += BigInt(validated);
    figures.veiled += veiled;
    units.set(name, figures);
  }
  return units;
}
