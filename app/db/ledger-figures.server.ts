import type { WinViewer } from "~/domain/wins/visibility";
import type { ValueKind } from "~/domain/wins/value-line";
import type { WinState } from "~/domain/wins/win-state";
import type { Side } from "~/domain/wins/sides";
import type { Database, Tx } from "./client.server";
import { amountsReadBy } from "./converted-values.server";
import { Prisma } from "./generated/client";
import { valuesOfKind } from "./values-of-kind.server";

export interface LedgerFigures {
  winId: string;
  state: WinState;
  side: Side;
  day: Date;
  /** Whether the viewer may read the three amounts; else they are null. */
  open: boolean;
  /** How many of its values are money, and of how many of these Finance has accepted something. */
  lines: number;
  validatedLines: number;
  /** Minor units of the company's currency; null also where a rate is missing. */
  claimed: bigint | null;
  validated: bigint | null;
  realised: bigint | null;
  daysToProcurement: number | null;
  cycleDays: number | null;
  beforeOffer: boolean | null;
  delivering: boolean;
}

/** The figures of these wins as a viewer may read them, by win; with a kind of value the amounts of this kind alone. */
export async function listLedgerFigures(
  db: Database | Tx,
  viewer: WinViewer,
  { ids, kind }: { ids: readonly string[]; kind: ValueKind | "" },
): Promise<Map<string, LedgerFigures>> {
  const only = Prisma.sql`"winId" = ANY(${[...ids]}::text[])`;
  const source = kind ? valuesOfKind(kind, only) : Prisma.sql`"LedgerRow"`;
  const rows = await db.$queryRaw<LedgerFigures[]>`
    SELECT "winId", "state", "side", "day", open, "lines", "validatedLines",
           CASE WHEN open THEN "claimed" END AS "claimed", CASE WHEN open THEN "validated" END AS "validated",
           CASE WHEN open THEN "realised" END AS "realised",
           "daysToProcurement", "cycleDays", "beforeOffer", "delivering"
      FROM (SELECT ledger."winId", ledger."state", ledger."side", ledger."day", ledger."daysToProcurement",
                   ledger."cycleDays", ledger."beforeOffer", ledger."delivering",
                   coalesce(worth."lines", 0) AS "lines", coalesce(worth."validatedLines", 0) AS "validatedLines",
                   worth."claimed", worth."validated", worth."realised", ${amountsReadBy(viewer)} AS open
              FROM "LedgerRow" ledger LEFT JOIN ${source} worth ON worth."winId" = ledger."winId"
             WHERE ledger.${only}) shown`;
  return new Map(rows.map((row) => [row.winId, row]));
}
