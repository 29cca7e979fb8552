import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll } from "vitest";
import { build } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

/** The path of `closer.ts` as one file of JavaScript: it is started fifty times, and reads no TypeScript each time. */
export async function builtCloser(): Promise<string> {
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
      rollupOptions: { output: { entryFileNames: "closer.mjs" } },
    },
  });
  return path.join(outDir, "closer.mjs");
}
