import type { Database, Tx } from "./client.server";

/** The time by the database's clock, to the millisecond: the only clock that decides anything. */
export async function databaseNow(db: Database | Tx): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`
    /* prepared: clock */
    SELECT date_trunc('milliseconds', clock_timestamp()) AS "now"`;
  if (!row) throw new Error("The database did not say what time it is.");
  return row.now;
}
