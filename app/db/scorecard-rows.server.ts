import { measures, type ComputedMeasure, type Scope } from "~/domain/scorecard/measure";
import type { ValueKind } from "~/domain/wins/value-line";
import type { Database, Tx } from "./client.server";
import { amountsReadBy } from "./converted-values.server";
import { Prisma } from "./generated/client";
import { isDecided, ofMonths, type AskedMonths } from "./scorecard-figures.server";

export const scorecardRowsAPage = 50;

/** No file of rows is longer. */
const mostRows = 100_000;

/** Which of the rows: one page, or some by their ids for a file. */
type RowsAsked = { page: number } | { ids: readonly string[] };

export interface WinRow {
  winId: string;
  title: string;
  /** `YYYY-MM-DD` */
  day: string;
  toProcurement: number | null;
  cycle: number | null;
  early: boolean | null;
}

/** The ids of the wins or values behind a figure, the latest first, as far as a viewer may read them. */
export async function listScorecardIds(
  db: Database | Tx,
  scope: Scope,
  { viewer, ...asked }: AskedMonths,
): Promise<string[]> {
  const ofWins = measures[scope.measure].rows === "wins";
  const rows = ofWins
    ? await db.$queryRaw<{ id: string }[]>`
        SELECT ledger."winId" AS "id" FROM "LedgerRow" ledger
         WHERE ${ofMonths(asked)} AND ${winsBehind[scope.measure] ?? Prisma.sql`TRUE`}
         ORDER BY ledger."day" DESC, ledger."winId" LIMIT ${mostRows}`
    : await db.$queryRaw<{ id: string }[]>`
        SELECT ledger."lineId" AS "id" FROM "LedgerLine" ledger
         WHERE ${ofMonths(asked)} AND ${amountsReadBy(viewer)} AND ${valuesBehind(scope)}
         ORDER BY ledger."day" DESC, ledger."lineId" LIMIT ${mostRows}`;
  return rows.map(({ id }) => id);
}

/** The wins behind a figure, the latest first. */
export async function listScorecardWins(
  db: Database | Tx,
  measure: ComputedMeasure,
  { viewer: _everybody, ...asked }: AskedMonths,
  rows: RowsAsked,
): Promise<WinRow[]> {
  return db.$queryRaw<WinRow[]>`
    SELECT found.*, win."title" FROM (
      SELECT ledger."winId", to_char(ledger."day", 'YYYY-MM-DD') AS "day",
             ledger."daysToProcurement" AS "toProcurement", ledger."cycleDays" AS "cycle",
             ledger."beforeOffer" AS "early"
        FROM "LedgerRow" ledger
       WHERE ${ofMonths(asked)} AND ${winsBehind[measure] ?? Prisma.sql`TRUE`}
             AND ${named(rows, Prisma.sql`ledger."winId"`)}
       ORDER BY ledger."day" DESC, ledger."winId" ${limited(rows)}) found
      JOIN "Win" win ON win."id" = found."winId"
     ORDER BY found."day" DESC, found."winId"`;
}

export interface ValueRow {
  lineId: string;
  winId: string;
  title: string;
  label: string;
  kind: ValueKind;
  day: string;
  isRejected: boolean;
  /** Minor units of the company's currency; null where there is no such figure. */
  claimed: bigint | null;
  validated: bigint | null;
  realised: bigint | null;
}

/** The values behind a sum of money, the latest first. Those that a viewer may not read are not among them. */
export async function listScorecardValues(
  db: Database | Tx,
  scope: Scope,
  { viewer, ...asked }: AskedMonths,
  rows: RowsAsked,
): Promise<ValueRow[]> {
  return db.$queryRaw<ValueRow[]>`
    SELECT found.*, win."title", line."label" FROM (
      SELECT ledger."lineId", ledger."winId", to_char(ledger."day", 'YYYY-MM-DD') AS "day",
             ledger."kind"::text AS "kind", ledger."isRejected", ledger."claimed", ledger."validated",
             ledger."realised"
        FROM "LedgerLine" ledger
       WHERE ${ofMonths(asked)} AND ${amountsReadBy(viewer)} AND ${valuesBehind(scope)}
             AND ${named(rows, Prisma.sql`ledger."lineId"`)}
       ORDER BY ledger."day" DESC, ledger."lineId" ${limited(rows)}) found
      JOIN "Win" win ON win."id" = found."winId"
      JOIN "ValueLine" line ON line."id" = found."lineId"
     ORDER BY found."day" DESC, found."lineId"`;
}

const known = {
  toProcurement: Prisma.sql`ledger."daysToProcurement" IS NOT NULL`,
  cycle: Prisma.sql`ledger."cycleDays" IS NOT NULL`,
};

const winsBehind: Partial<Record<ComputedMeasure, Prisma.Sql>> = {
  early_engagement: Prisma.sql`ledger."beforeOffer" IS NOT NULL`,
  days_to_procurement: known.toProcurement,
  joined_after: Prisma.sql`${known.toProcurement} AND ledger."cycleDays" > 0`,
  cycle_time: known.cycle,
  cycle_time_early: Prisma.sql`${known.cycle} AND ledger."beforeOffer"`,
  cycle_time_later: Prisma.sql`${known.cycle} AND NOT ledger."beforeOffer"`,
};

function valuesBehind({ measure, kinds }: Scope): Prisma.Sql {
  if (kinds.length === 0) return amountsBehind(measure);
  return Prisma.sql`ledger."kind"::text = ANY(${[...kinds]}::text[]) AND ${amountsBehind(measure)}`;
}

function amountsBehind(measure: ComputedMeasure): Prisma.Sql {
  if (measure === "realised") return Prisma.sql`ledger."realised" <> 0`;
  if (measure === "claims_kept" || measure === "decided") return isDecided();
  if (measure === "identified") return Prisma.sql`ledger."claimed" IS NOT NULL`;
  return Prisma.sql`ledger."validated" IS NOT NULL`;
}

function named(rows: RowsAsked, id: Prisma.Sql): Prisma.Sql {
  return "ids" in rows ? Prisma.sql`${id} = ANY(${[...rows.ids]})` : Prisma.sql`TRUE`;
}

function limited(rows: RowsAsked): Prisma.Sql {
  if ("ids" in rows) return Prisma.empty;
  return Prisma.sql`LIMIT ${scorecardRowsAPage} OFFSET ${(rows.page - 1) * scorecardRowsAPage}`;
}
