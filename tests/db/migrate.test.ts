import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { migrate } from "~/db/migrate.server";
import { listMigrations } from "~/db/migrations.server";
import { emptyDatabase } from "@tests/support/database";

const names = (await listMigrations()).map((migration) => migration.name);

async function rows(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function copyOfMigrations(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "laurels-migrations-")), "migrations");
  cpSync("prisma/migrations", folder, { recursive: true });
  return folder;
}

function add(folder: string, name: string, sql: string): void {
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

test("applies every migration once", async () => {
  const url = await emptyDatabase();
  expect(await migrate(url)).toEqual(names);
  expect(await migrate(url)).toEqual([]);
});

test("two processes that start at once take turns", async () => {
  const url = await emptyDatabase();
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat().sort()).toEqual(names);
});

test("records what Prisma's own command records", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  const [record] = await rows(url, `SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"`);
  const sql = readFileSync(`prisma/migrations/${names[0]}/migration.sql`);
  expect(record).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
    checksum: createHash("sha256").update(sql).digest("hex"),
    migration_name: names[0],
    started_at: expect.any(Date) as unknown,
    finished_at: expect.any(Date) as unknown,
    rolled_back_at: null,
    logs: null,
    applied_steps_count: 1,
  });
});

test("a migration that fails leaves nothing behind, and works once it is mended", async () => {
  const url = await emptyDatabase();
  const folder = copyOfMigrations();
  add(folder, "20990101000000_ring", `CREATE TABLE "Ring" ("id" int); SELECT 1 / 0;`);
  await expect(migrate(url, folder)).rejects.toThrow("20990101000000_ring");
  expect(await rows(url, `SELECT to_regclass('"Ring"') AS "ring"`)).toEqual([{ ring: null }]);
  writeFileSync(path.join(folder, "20990101000000_ring", "migration.sql"), `CREATE TABLE "Ring" ("id" int);`);
  expect(await migrate(url, folder)).toEqual(["20990101000000_ring"]);
});

test("a connection cut in the middle of a migration leaves nothing behind", async () => {
  const url = await emptyDatabase();
  const folder = copyOfMigrations();
  const killOneself = "SELECT pg_terminate_backend(pg_backend_pid());";
  add(folder, "20990101000000_ring", `CREATE TABLE "Ring" ("id" int); ${killOneself}`);
  await expect(migrate(url, folder)).rejects.toThrow();
  const left = await rows(
    url,
    `SELECT to_regclass('"Ring"') AS "ring", count(*)::int AS "records" FROM "_prisma_migrations"`,
  );
  expect(left).toEqual([{ ring: null, records: names.length }]);
});

test("a migration that was changed after it was applied is refused", async () => {
  const url = await emptyDatabase();
  const folder = copyOfMigrations();
  await migrate(url, folder);
  const file = path.join(folder, names[0] ?? "", "migration.sql");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n-- and another thing`);
  await expect(migrate(url, folder)).rejects.toThrow("was changed");
});

test("one that another tool began and did not finish is refused", async () => {
  const url = await emptyDatabase();
  await migrate(url);
  await rows(url, `UPDATE "_prisma_migrations" SET "finished_at" = NULL`);
  await expect(migrate(url)).rejects.toThrow("not finished");
});
