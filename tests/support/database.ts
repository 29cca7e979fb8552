import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { connect, setDatabase, type Database } from "~/db/client.server";

const urls = new WeakMap<Database, string>();
let first = true;

/**
 * A fresh, migrated database of this test file's own, dropped at its end. The first one of a file is also what
 * `database()` gives. Call it at the top of the file: `const db = await testDatabase();`
 */
export async function testDatabase(options: { pool?: number; copyOf?: string } = {}): Promise<Database> {
  const url = await emptyDatabase(options.copyOf ?? inject("template"));
  const db = connect(url, { pool: options.pool });
  urls.set(db, url);
  if (first) setDatabase(db);
  first = false;
  afterAll(() => {
    first = true;
    return db.$disconnect();
  });
  return db;
}

/** The address of a database that `testDatabase` made, for another process or a bare client. */
export function urlOf(db: Database): string {
  const url = urls.get(db);
  if (!url) throw new Error("This client was not made by testDatabase().");
  return url;
}

/** The address of a new database without tables, or a copy of the one named. Dropped at the end of the file. */
export async function emptyDatabase(copyOf = "template0"): Promise<string> {
  const name = `test_${process.pid}_${randomBytes(5).toString("hex")}`;
  await asAdmin(`CREATE DATABASE "${name}" TEMPLATE "${copyOf}"`);
  afterAll(() => asAdmin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
