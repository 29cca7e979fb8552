import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Entry>;
};

test("the lockfile has the programs of every platform, or `npm ci` refuses it", () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isFound(place, name)),
  );
  expect([...new Set(missing)]).toEqual([]);
});

/** Looks where Node would look: in the package's own folder, then in each one around it. */
function isFound(place: string, name: string): boolean {
  if (`${place ? `${place}/` : ""}node_modules/${name}` in packages) return true;
  if (place === "") return false;
  const around = place.lastIndexOf("/node_modules/");
  return isFound(around < 0 ? "" : place.slice(0, around), name);
}
