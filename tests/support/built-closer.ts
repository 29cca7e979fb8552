import { fork } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll } from "vitest";
import { build } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import type { Database } from "~/db/client.server";
import type { CrashPoint } from "~/operations/crash-point.server";
import { urlOf } from "./database";

type RunCloser = (db: Database, now: Date, point?: CrashPoint) => Promise<number | NodeJS.Signals | null>;

/**
 * Runs `closer.ts` on a database as of an instant, to its end or to a point at which it is killed; answers how it ended.
 * It is one file of JavaScript: it is started dozens of times, and reads no TypeScript each time.
 */
export async function builtCloser(): Promise<RunCloser> {
  const outDir = path.resolve(`.cache/closer-${process.pid}`);
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [tsconfigPaths()],
    publicDir: false,
    build: {
      ssr: "tests/support/closer.ts",
      target: "node20",
      outDir,
      rollupOptions: { output: { entryFileNames: "script.mjs" } },
    },
  });
  const script = path.join(outDir, "script.mjs");
  return (db, now, point) => {
    const env = { ...process.env, ...(point && { LAURELS_CRASH_AT: point }) };
    const child = fork(script, [urlOf(db), now.toISOString()], { execArgv: [], env });
    return new Promise((ended) => child.once("exit", (code, signal) => ended(signal ?? code)));
  };
}
