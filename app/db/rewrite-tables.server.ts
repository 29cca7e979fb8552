import { setTimeout as sleep } from "node:timers/promises";
import { addressOf, connect, type Database } from "./client.server";
import { postgresCode } from "./postgres-code.server";

/** The tables in which a vote leaves deleted rows and old versions; ballots and receipts are written once. */
const tables = ["SealedBallot", "VoterRoll"] as const;

/** So many rows are written anew in less than a tenth of a second, for which the table is locked. */
const mostWrittenAnew = 5_000;

/** While the lock is waited for, everybody else waits behind it: rather try again. */
const longestWait = "100ms";
const tries = 50;
const pause = 200;
const lockNotAvailable = "55P03";

/**
 * Clears the tables of a closed vote of deleted rows, old row versions and destroyed keys. Small tables are
 * written anew. Large ones are swept without a lock: pages and casts of other votes go on, and what was swept
 * is overwritten by later rows. Cannot run in a transaction.
 */
export async function rewriteTables(db: Database, most = mostWrittenAnew): Promise<void> {
  // Settings belong to a connection, so this has one to itself.
  const alone = connect(addressOf(db), { pool: 1 });
  try {
    await awaitOlderReaders(alone);
    // One row a category: the keys in it are gone from the disk whatever the size of the other tables.
    await rewriteTable(alone, "BallotBox", Infinity);
    for (const table of tables) await rewriteTable(alone, table, most);
  } finally {
    await alone.$disconnect();
  }
}

/**
 * Waits until nobody reads this database as it was before now: for them, PostgreSQL would keep deleted rows. What
 * is being written in another database of the same server counts too: a snapshot reaches back to the oldest of it.
 * A reader of many minutes, such as a backup, is not waited for to the end.
 */
async function awaitOlderReaders(alone: Database): Promise<void> {
  const [{ boundary }] = (await alone.$queryRaw`SELECT pg_current_xact_id()::xid::text AS "boundary"`) as [
    { boundary: string },
  ];
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const older = await alone.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND (age(backend_xid) > age(${boundary}::xid)
        OR datname = current_database() AND age(backend_xmin) > age(${boundary}::xid))`;
    if (older.length === 0) return;
    await sleep(pause);
  }
}

async function hasMore(alone: Database, table: string, rows: number): Promise<boolean> {
  const found = await alone.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${table}" OFFSET ${rows} LIMIT 1`);
  return found.length > 0;
}

async function rewriteTable(alone: Database, table: string, most: number): Promise<void> {
  const isLarge = most < Infinity && (await hasMore(alone, table, most));
  await alone.$executeRawUnsafe(`SET lock_timeout = '${isLarge ? "0" : longestWait}'`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await alone.$executeRawUnsafe(`VACUUM (${isLarge ? "TRUNCATE FALSE" : "FULL"}) "${table}"`);
      return;
    } catch (thrown) {
      if (postgresCode(thrown) !== lockNotAvailable || attempt === tries) throw thrown;
      await sleep(pause);
    }
  }
}
