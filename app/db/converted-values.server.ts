import { may } from "~/domain/people/may";
import type { ValueKind } from "~/domain/wins/value-line";
import { publicStates, signedStates } from "~/domain/wins/win-state";
import type { WinViewer } from "~/domain/wins/visibility";
import type { Database, Tx } from "./client.server";
import { Prisma } from "./generated/client";
import { valuesOfKind } from "./values-of-kind.server";

/*
 * What wins are worth in the company's currency, for pages that add up thousands. Triggers of the database keep two
 * tables: `LedgerRow` has one row for each win that was sent, `LedgerLine` one for each of its values in money. Both
 * have `winId`, `state`, `day`, `hideAmounts` and the three figures in minor units of the company's currency:
 *
 * - `claimed` by the rate that counts now (or the one it was validated by), null where Finance has set none;
 * - `validated` and `realised` as stored when Finance decided, null where that was in an older currency.
 *
 * A query names one of them `ledger` and takes the conditions of this file; a condition on other columns is its own.
 */

/** The condition on `ledger` that a viewer may see the win: the same as `maySeeWin`, asked of all. */
export function seenBy(viewer: WinViewer): Prisma.Sql {
  if (may(viewer, "see-hidden-values")) return Prisma.sql`TRUE`;
  const signed = Prisma.sql`ledger."state" = ANY(${[...signedStates]}::"WinState"[])`;
  return Prisma.sql`(${signed} OR ledger."winId" IN (${winsOf(viewer)}))`;
}

/** The condition on `ledger` that a viewer may read the amounts. A sum leaves out the others and says how many. */
export function amountsReadBy(viewer: WinViewer): Prisma.Sql {
  if (may(viewer, "see-hidden-values")) return Prisma.sql`TRUE`;
  return Prisma.sql`(NOT ledger."hideAmounts" OR ledger."winId" IN (${winsOf(viewer)}))`;
}

/** The condition on `ledger` that a win counts: both sides have signed it and nothing was reversed since. */
export function isCounted(): Prisma.Sql {
  return Prisma.sql`ledger."state" = ANY(${[...publicStates]}::"WinState"[])`;
}

/** The ids of the wins that somebody is in or has written: they read all of these. */
export function winsOf({ id }: { id: string }): Prisma.Sql {
  return Prisma.sql`SELECT "winId" FROM "WinParticipant" WHERE "personId" = ${id}
                    UNION ALL SELECT "id" FROM "Win" WHERE "submittedById" = ${id}`;
}

export interface ValueSums {
  /** How many wins the condition names, also those that do not count. */
  listed: number;
  /** How many of them count: the rest is about these. */
  wins: number;
  /** Minor units of the company's currency; never added to each other. */
  claimed: bigint;
  validated: bigint;
  realised: bigint;
  /** How many wins have something validated in the sum. */
  winsValidated: number;
  winsRealised: number;
  /** Wins that the viewer may see without their amounts: in none of the sums. */
  winsHidden: number;
  /** Wins without a rate for what they claim: not in the claimed sum. */
  winsWithoutRate: number;
  /** Wins validated in a currency that the company no longer has: not in the validated and realised sums. */
  winsInOldCurrency: number;
}

/**
 * What the wins of a condition on `ledger` come to for a viewer, one figure of each kind. `open` is null for a win that
 * does not count. `OFFSET 0` has PostgreSQL ask once for each row, and not once for each figure, whether the viewer
 * reads it.
 */
export async function sumWins(db: Database | Tx, viewer: WinViewer, where: Prisma.Sql): Promise<ValueSums> {
  return sumRows(
    db,
    Prisma.sql`
      SELECT ledger."claimed", ledger."validated", ledger."realised", ledger."validatedLines",
             ${readWhereCounted(viewer)} AS open
        FROM "LedgerRow" ledger WHERE ${where} OFFSET 0`,
  );
}

/** The same of the values of one kind alone: what else these wins hold is not counted. */
export async function sumValuesOfKind(
  db: Database | Tx,
  viewer: WinViewer,
  { kind, where }: { kind: ValueKind; where: Prisma.Sql },
): Promise<ValueSums> {
  return sumRows(
    db,
    Prisma.sql`
      SELECT alone."claimed", alone."validated", alone."realised", alone."validatedLines",
             CASE WHEN alone."winId" IS NOT NULL THEN ${readWhereCounted(viewer)} END AS open
        FROM "LedgerRow" ledger LEFT JOIN ${valuesOfKind(kind)} alone ON alone."winId" = ledger."winId"
       WHERE ${where} OFFSET 0`,
  );
}

async function sumRows(db: Database | Tx, rows: Prisma.Sql): Promise<ValueSums> {
  const sums = await db.$queryRaw<SumRow[]>`
    SELECT count(*)::int AS "listed", count(open)::int AS "wins",
           sum("claimed") FILTER (WHERE open)::text AS "claimed",
           sum("validated") FILTER (WHERE open)::text AS "validated",
           sum("realised") FILTER (WHERE open)::text AS "realised",
           count(*) FILTER (WHERE open AND "validated" IS NOT NULL AND "validatedLines" > 0)::int AS "winsValidated",
           count(*) FILTER (WHERE open AND "realised" <> 0)::int AS "winsRealised",
           count(*) FILTER (WHERE NOT open)::int AS "winsHidden",
           count(*) FILTER (WHERE open AND "claimed" IS NULL)::int AS "winsWithoutRate",
           count(*) FILTER (WHERE open AND "validated" IS NULL)::int AS "winsInOldCurrency"
      FROM (${rows}) ledger`;
  return toSums(sums[0]);
}

function readWhereCounted(viewer: WinViewer): Prisma.Sql {
  return Prisma.sql`CASE WHEN ${isCounted()} THEN ${amountsReadBy(viewer)} END`;
}

type Amount = "claimed" | "validated" | "realised";
type SumRow = Omit<ValueSums, Amount> & Record<Amount, string | null>;

function toSums(row: SumRow | undefined): ValueSums {
  if (!row) throw new Error("A sum has one row.");
  const amount = (text: string | null) => BigInt(text ?? 0);
  return {
    ...row,
    claimed: amount(row.claimed),
    validated: amount(row.validated),
    realised: amount(row.realised),
  };
}
