import { publicStates } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";

/** How other wins went, each median with the number of wins that it rests on. */
export interface UsualEngagement {
  /** Median days from the lead to Procurement joining. */
  days: number | null;
  daysOf: number;
  /** Median share of the cycle with Procurement in, in thousandths. */
  together: number | null;
  togetherOf: number;
  /** How many had Procurement in before the offer, of those where it is known. */
  beforeOffer: number;
  beforeOfferOf: number;
}

/** The other wins that both sides have signed in the twelve months up to `now`; days and shares tell nothing of money. */
export async function readUsualEngagement(
  db: Database | Tx,
  { otherThan, now }: { otherThan: string; now: Date },
): Promise<UsualEngagement> {
  const [row] = await db.$queryRaw<UsualEngagement[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY "daysToProcurement") AS "days",
           count("daysToProcurement")::int AS "daysOf",
           percentile_cont(0.5) WITHIN GROUP (ORDER BY "together") AS "together",
           count("together")::int AS "togetherOf",
           count(*) FILTER (WHERE "beforeOffer")::int AS "beforeOffer",
           count("beforeOffer")::int AS "beforeOfferOf"
      FROM "LedgerRow"
     WHERE "state"::text = ANY(${[...publicStates]}) AND "winId" <> ${otherThan}
       AND "confirmedAt" > ${now}::timestamptz - interval '12 months' AND "confirmedAt" <= ${now}`;
  if (!row) throw new Error("The usual days could not be counted.");
  return row;
}
