import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterEach, expect, test } from "vitest";

const holders: ChildProcess[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(holders.splice(0).map(letGo));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("a second process uses the server of the first, and the last one stops it", async () => {
  const folder = newFolder();
  const first = await hold(folder);
  const second = await hold(folder);
  expect(second.url).toBe(first.url);
  await letGo(first.process);
  expect(await answers(first.url)).toBe(true);
  await letGo(second.process);
  expect(await answers(first.url)).toBe(false);
});

test("two processes that start at once on an empty folder share one server", async () => {
  const folder = newFolder();
  const [first, second] = await Promise.all([hold(folder), hold(folder)]);
  expect(second.url).toBe(first.url);
  expect(await answers(first.url)).toBe(true);
});

test("the server of a killed process is adopted, with what was written", async () => {
  const folder = newFolder();
  const first = await hold(folder);
  await query(first.url, `CREATE TABLE "Kept" AS SELECT 1 AS "one"`);
  first.process.kill("SIGKILL");
  await once(first.process, "exit");
  const before = serverProcess(folder);
  const second = await hold(folder);
  expect(second.url).toBe(first.url);
  expect(serverProcess(folder)).toBe(before);
  expect(await query(second.url, `SELECT * FROM "Kept"`)).toEqual([{ one: 1 }]);
});

test("a killed server comes back by itself at the same address", async () => {
  const folder = newFolder();
  const { url } = await hold(folder);
  process.kill(serverProcess(folder), "SIGKILL");
  await expect.poll(() => answers(url), { timeout: 15_000, interval: 100 }).toBe(true);
});

test("the lock of a process that is gone holds nobody up", async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "embedded.lock"), "999999999");
  const { url } = await hold(folder);
  expect(await answers(url)).toBe(true);
});

test("nobody gets in without the password", async () => {
  const { url } = await hold(newFolder());
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(query(wrong.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

function newFolder(): string {
  const parent = mkdtempSync(path.join(tmpdir(), "laurels-embedded-"));
  chmodSync(parent, 0o755);
  folders.push(parent);
  return path.join(parent, "data");
}

async function hold(folder: string): Promise<{ process: ChildProcess; url: string }> {
  const script = path.resolve("tests/support/embedded-holder.ts");
  const holder = spawn(process.execPath, ["--import", "tsx", script, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  holders.push(holder);
  for await (const url of createInterface(holder.stdout)) return { process: holder, url };
  throw new Error("The process ended before it had a database.");
}

async function letGo(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null || holder.signalCode !== null) return;
  holder.stdin?.end();
  await once(holder, "exit");
}

function serverProcess(folder: string): number {
  return Number(readFileSync(path.join(folder, "postgresql/data/postmaster.pid"), "utf8").split("\n")[0]);
}

async function answers(url: string): Promise<boolean> {
  return query(url, "SELECT 1").then(
    () => true,
    () => false,
  );
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
