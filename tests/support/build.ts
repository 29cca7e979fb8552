import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = process.cwd();
const built = path.join(root, "build/app/start.js");
const lock = path.join(root, ".cache/building");
const sources = [
  "app",
  "emails",
  "prisma",
  "public",
  "package-lock.json",
  "vite.config.ts",
  "lean-client.ts",
  "vite.app.config.ts",
];

/** Builds the app unless the build is newer than every source. Test files that come at once take turns. */
export async function buildOnce(): Promise<void> {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!takeLock()) await sleep(500);
  try {
    if (!isStale()) return;
    run("remix", "vite:build");
    run("vite", "build", "--config", "vite.app.config.ts");
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock is a link that names the process which holds it; that of a dead process is taken away. */
function takeLock(): boolean {
  try {
    symlinkSync(String(process.pid), lock);
    return true;
  } catch {
    if (!isAlive(holder())) rmSync(lock, { force: true });
    return false;
  }
}

function holder(): number {
  try {
    return Number(readlinkSync(lock));
  } catch {
    return process.pid;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

function isStale(): boolean {
  if (!existsSync(built) || !existsSync(path.join(root, "build/server/index.js"))) return true;
  const since = statSync(built).mtimeMs;
  return sources.some((source) => newest(path.join(root, source)) > since);
}

function newest(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

function run(command: string, ...args: string[]): void {
  const env = { ...process.env, NODE_ENV: "production" as const };
  const done = spawnSync(path.join(root, "node_modules/.bin", command), args, {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(" ")} failed.\n${done.stdout}\n${done.stderr}`);
}
