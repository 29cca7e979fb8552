import type { Database } from "./client.server";

interface Health {
  unfinishedMigrations: number;
  /** Null: no worker was ever seen. */
  workerSeenSecondsAgo: number | null;
  lettersWaiting: number;
}

/** What the database says of itself and of the processes that work on it. */
export async function readHealth(db: Database): Promise<Health> {
  const [row] = await db.$queryRaw<Health[]>`
    SELECT
      (SELECT count(*)::int FROM "_prisma_migrations" WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL)
        AS "unfinishedMigrations",
      (SELECT extract(epoch FROM clock_timestamp() - max("seenAt"))::float FROM "Heartbeat" WHERE "kind" = 'worker')
        AS "workerSeenSecondsAgo",
      (SELECT count(*)::int FROM "Letter" WHERE "state" IN ('queued', 'sending')) AS "lettersWaiting"`;
  if (!row) throw new Error("The database did not answer.");
  return row;
}
