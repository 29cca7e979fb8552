import { createHash } from "node:crypto";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../app/db/embedded.server";
import { migrate } from "../../app/db/migrate.server";
import { listMigrations } from "../../app/db/migrations.server";
import { env } from "../../app/env.server";

declare module "vitest" {
  interface ProvidedContext {
    /** A database of the test server, for making others; and the migrated one to clone. */
    adminUrl: string;
    template: string;
  }
}

/** One PostgreSQL for the whole run, or for several runs at once; the given one if TEST_DATABASE_URL names it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startFast();
  const admin = new pg.Client({ connectionString: server.url, application_name: "laurels-tests" });
  await admin.connect();
  const template = await templateName();
  if (!given) await removeLeftovers(admin, template);
  await prepareTemplate(admin, server.url, template);
  project.provide("adminUrl", server.url);
  project.provide("template", template);
  return async () => {
    await admin.end();
    await server.stop();
  };
}

function startFast() {
  const settings = {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "400",
  };
  return startEmbedded({ folder: path.join(env.LAURELS_DATA_DIR, "server"), settings });
}

/** What killed runs left behind, unless another run is at work. */
async function removeLeftovers(admin: pg.Client, template: string): Promise<void> {
  const { rows: others } = await admin.query(
    `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'laurels-keeper'
     AND pid <> pg_backend_pid()`,
  );
  if (others.length > 0) return;
  const { rows } = await admin.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database WHERE datname LIKE 'test\\_%'`,
  );
  const leftovers = rows.filter(({ name }) => name !== template);
  for (const { name } of leftovers) await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function templateName(): Promise<string> {
  const hash = createHash("sha256");
  for (const migration of await listMigrations()) hash.update(migration.name + migration.checksum);
  return `test_template_${hash.digest("hex").slice(0, 12)}`;
}

async function prepareTemplate(admin: pg.Client, url: string, template: string): Promise<void> {
  await admin.query("SELECT pg_advisory_lock(1)");
  try {
    const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (rowCount) return;
    const unfinished = `${template}_new`;
    await admin.query(`DROP DATABASE IF EXISTS "${unfinished}" WITH (FORCE)`);
    await admin.query(`CREATE DATABASE "${unfinished}"`);
    await migrate(databaseAt(url, unfinished));
    await admin.query(`ALTER DATABASE "${unfinished}" RENAME TO "${template}"`);
  } finally {
    await admin.query("SELECT pg_advisory_unlock(1)");
  }
}

function databaseAt(url: string, name: string): string {
  const at = new URL(url);
  at.pathname = `/${name}`;
  return at.href;
}
