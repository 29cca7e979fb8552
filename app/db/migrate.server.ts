import { randomUUID } from "node:crypto";
import pg from "pg";
import { listMigrations, type Migration } from "./migrations.server";

/** The number of the advisory lock that Prisma's own command takes, so that the two wait for each other. */
const prismaLock = 72_707_369;

const recordTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Applies the migrations this database does not have yet and answers their names. Each is one transaction,
 * recorded as `prisma migrate deploy` records it; two processes that start at once take turns.
 */
export async function migrate(url: string, folder?: string): Promise<string[]> {
  const migrations = await listMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: "laurels-migrate" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    await client.query(recordTable);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function findPending(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  const recorded = new Map(rows.map((row) => [row.migration_name, row]));
  for (const { name, checksum } of migrations) {
    const record = recorded.get(name);
    if (record && !record.finished_at)
      throw new Error(`Migration ${name} was begun by another tool and not finished.`);
    if (record && record.checksum !== checksum) {
      throw new Error(
        `Migration ${name} was changed after this database applied it. Start with a new database, or restore the file.`,
      );
    }
  }
  return migrations.filter(({ name }) => !recorded.has(name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const startedAt = await client.query<{ at: Date }>("SELECT clock_timestamp() AS at");
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "started_at", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, startedAt.rows[0]?.at, migration.name],
    );
    await client.query("COMMIT");
  } catch (thrown) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw new Error(`Migration ${migration.name} failed and left nothing behind.`, { cause: thrown });
  }
}
