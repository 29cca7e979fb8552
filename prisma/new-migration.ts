import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startEmbedded } from "../app/db/embedded.server";
import { env } from "../app/env.server";
import { diffSchemas } from "./schema-diff";

/*
 * npm run migration -- add-budgets     writes prisma/migrations/<time>_add_budgets/migration.sql
 * npm run migration -- --first         writes the first migration anew; only before the first release
 *
 * What the schema was after the last migration is kept in prisma/migrations/schema.prisma.
 * SQL below the marker line is written by hand; --first keeps it.
 */
const folder = path.resolve("prisma/migrations");
const kept = path.join(folder, "schema.prisma");
const first = "20261122000000_first";
export const marker = "-- Written by hand: what the schema file cannot say.";

await main(process.argv[2] ?? "");

async function main(word: string): Promise<void> {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const anew = word === "--first";
  const name = anew ? first : `${stamp()}_${plain(word)}`;
  const before = anew || !existsSync(kept) ? emptied(schema) : readFileSync(kept, "utf8");
  const sql = await withDatabase((url) => diffSchemas(url, before, schema));
  if (sql.includes("This is an empty migration")) return console.log("The schema has not changed.");
  const file = path.join(folder, name, "migration.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${sql.trim()}\n${anew ? tailOf(file) : ""}`);
  writeFileSync(kept, schema);
  console.log(`Written: ${path.relative(process.cwd(), file)}. Read it before you commit it.`);
}

function plain(word: string): string {
  const name = word.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  if (!name || name === "_") throw new Error("Name the migration: npm run migration -- add-budgets");
  return name;
}

function stamp(): string {
  return new Date().toISOString().replace(/\D/g, "").slice(0, 14);
}

/** A schema with the same database and no tables. */
function emptied(schema: string): string {
  return schema.slice(0, schema.indexOf("model "));
}

function tailOf(file: string): string {
  if (!existsSync(file)) return "";
  const text = readFileSync(file, "utf8");
  const at = text.indexOf(marker);
  return at < 0 ? "" : `\n${text.slice(at)}`;
}

async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  if (env.DATABASE_URL) return work(env.DATABASE_URL);
  const server = await startEmbedded({ folder: env.LAURELS_DATA_DIR });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
