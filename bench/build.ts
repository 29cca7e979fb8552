import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";

/** A folder that looks like the project to a started server, with a build that has one empty route besides. */
export const benchRoot = path.resolve(".cache/bench");

/** Builds as `npm run build` does, beside it and not in its place. */
export function buildForBench(): void {
  rmSync(benchRoot, { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: "production" as const, LAURELS_BENCH: "on" };
  for (const command of [
    "prisma generate",
    "remix vite:build",
    "vite build --config vite.app.config.ts --outDir .cache/bench/build/app",
  ]) {
    const [program = "", ...args] = command.split(" ");
    const done = spawnSync(path.resolve("node_modules/.bin", program), args, { env, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${command} failed.\n${done.stdout}\n${done.stderr}`);
  }
  mkdirSync(benchRoot, { recursive: true });
  for (const [name, target] of Object.entries({
    node_modules: "node_modules",
    prisma: "prisma",
    "package.json": "package.json",
  })) {
    symlinkSync(path.resolve(target), path.join(benchRoot, name));
  }
}
