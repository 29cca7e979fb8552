import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

interface Part {
  module: string;
}

/** The browser's JavaScript of a page, gzipped, at most. */
const limit = 130;
const measured = ["routes/cycles.$id.nominate", "routes/vote.$categoryId"];

const assets = path.resolve("build/client/assets");
const manifestFile = readdirSync(assets).find((name) => /^manifest-.*\.js$/.test(name));
if (!manifestFile) throw new Error("There is no build. Run npm run build.");

const manifestText = read(manifestFile);
const manifest = JSON.parse(manifestText.replace(/^window\.__remixManifest=/, "").replace(/;$/, "")) as {
  entry: Part;
  routes: Record<string, Part>;
};

for (const route of measured) {
  const [id] = Object.keys(manifest.routes).filter((name) => name === route || name === `${route}/route`);
  const page = id && manifest.routes[id];
  if (!page) throw new Error(`There is no route ${route} any more: client-size.ts measures it.`);
  const kilobytes = sizeOf([manifest.entry, manifest.routes.root, page]);
  console.log(`${route}: ${kilobytes.toFixed(1)} kB of gzipped JavaScript, limit ${limit} kB`);
  if (kilobytes > limit) process.exitCode = 1;
}

/** The parts, what they import, and the list of routes. */
function sizeOf(parts: readonly (Part | undefined)[]): number {
  const files = new Set(manifestFile ? [manifestFile] : []);
  for (const part of parts) if (part) files.add(path.basename(part.module));
  for (const file of files) {
    for (const [, name = ""] of read(file).matchAll(/(?:from|import) ?"\.\/([^"]+\.js)"/g)) files.add(name);
  }
  let bytes = 0;
  for (const file of files) bytes += gzipSync(read(file), { level: 9 }).length;
  return bytes / 1_000;
}

function read(file: string): string {
  return readFileSync(path.join(assets, file), "utf8");
}
