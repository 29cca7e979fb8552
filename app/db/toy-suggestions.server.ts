import { daysSuggested } from "~/domain/trophies/toy-suggestion";
import type { WinViewer } from "~/domain/wins/visibility";
import type { Database, Tx } from "./client.server";
import { amountsReadBy } from "./converted-values.server";
import { Prisma } from "./generated/client";

/** From which validated value on deal toys are suggested, in minor units of the company's currency; null for never. */
export async function findToyValue(db: Database | Tx): Promise<bigint | null> {
  const { toyValue } = await db.company.findUniqueOrThrow({ where: { id: 1 }, select: { toyValue: true } });
  return toyValue;
}

export async function updateToyValue(tx: Tx, toyValue: bigint | null) {
  await tx.company.update({ where: { id: 1 }, data: { toyValue } });
}

export interface ToySuggestion {
  winId: string;
  title: string;
  /** Minor units of the company's currency. */
  validated: bigint;
}

const most = 12;

/** Wins worth a deal toy to a reader, those checked last first: of those whose amounts they may not read, none. */
export async function listToySuggestions(db: Database | Tx, viewer: WinViewer): Promise<ToySuggestion[]> {
  return suggested(db, viewer, Prisma.sql`TRUE`);
}

/** The suggestion for one win, or null where there is none for this reader. */
export async function findToySuggestion(
  db: Database | Tx,
  viewer: WinViewer,
  winId: string,
): Promise<ToySuggestion | null> {
  const [found] = await suggested(db, viewer, Prisma.sql`win."id" = ${winId}`);
  return found ?? null;
}

/** Says for good that a win gets no deal toy; false where that is said already. */
export async function updateToyDeclined(tx: Tx, winId: string, now: Date): Promise<boolean> {
  const where = { id: winId, toyDeclinedAt: null };
  const { count } = await tx.win.updateMany({ where, data: { toyDeclinedAt: now } });
  return count === 1;
}

/** Whether somebody said that a win gets no deal toy. */
export async function isToyDeclined(db: Database | Tx, winId: string): Promise<boolean> {
  const found = await db.win.findUnique({ where: { id: winId }, select: { toyDeclinedAt: true } });
  return Boolean(found?.toyDeclinedAt);
}

async function suggested(db: Database | Tx, viewer: WinViewer, where: Prisma.Sql): Promise<ToySuggestion[]> {
  return db.$queryRaw<ToySuggestion[]>`
    SELECT win."id" AS "winId", win."title", ledger."validated"
      FROM "Win" win
      JOIN "LedgerRow" ledger ON ledger."winId" = win."id"
      JOIN "Company" company ON ledger."validated" >= company."toyValue"
     WHERE win."checkedAt" > now() - make_interval(days => ${daysSuggested})
       AND win."state" IN ('validated', 'closed')
       AND win."toyDeclinedAt" IS NULL
       AND NOT EXISTS (SELECT 1 FROM "TrophyOrder" toy WHERE toy."winId" = win."id")
       AND ${amountsReadBy(viewer)} AND ${where}
     ORDER BY win."checkedAt" DESC, win."id"
     LIMIT ${most}`;
}
