import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import remixOptions from "../../remix.config.js";

/** Package, the first version without the hole, the name of the advisory, and what the hole was. */
const advisories: readonly [string, string, string, string][] = [
  ["@remix-run/router", "1.23.2", "GHSA-2w69-qvjg-hvjx", "a redirect that runs a script"],
  ["@remix-run/router", "1.23.4", "GHSA-jjmj-jmhj-qwj2", "an open redirect that runs a script"],
  ["react-router", "6.30.4", "GHSA-2j2x-hqr9-3h42", "a path that starts with // leads away"],
  ["react-router", "6.30.6", "GHSA-jjmj-jmhj-qwj2", "an open redirect that runs a script"],
  ["react-router-dom", "6.30.6", "GHSA-jjmj-jmhj-qwj2", "an open redirect that runs a script"],
  ["@remix-run/node", "2.17.2", "CVE-2025-61686", "file sessions that leave their folder"],
  ["@remix-run/react", "2.17.1", "CVE-2025-59057", "a script through structured data in meta"],
  ["@remix-run/express", "2.16.3", "CVE-2025-31137", "a path taken from X-Forwarded-Host"],
  ["express", "4.20.0", "CVE-2024-43796", "a script in the page of a redirect"],
  ["send", "0.19.0", "CVE-2024-43799", "a script in the page of a redirect"],
  ["path-to-regexp", "0.1.12", "CVE-2024-52798", "a path that takes seconds to match"],
  ["body-parser", "1.20.3", "CVE-2024-45590", "a body that takes seconds to read"],
  ["cookie", "0.7.0", "CVE-2024-47764", "names of cookies that are not checked"],
  ["nodemailer", "7.0.7", "GHSA-mm7p-fcc7-pg87", "a letter to a domain hidden in a quoted address"],
];

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, { version?: string; dev?: boolean }>;
};

test.each(advisories)("no %s below %s: %s, %s", (name, fixedIn) => {
  const installed = Object.entries(lockfile.packages).filter(
    ([place, entry]) => place.endsWith(`node_modules/${name}`) && !entry.dev,
  );
  const holed = installed.filter(([, { version = "0" }]) => isBelow(version, fixedIn));
  expect(holed).toEqual([]);
});

test("single fetch and lazy route discovery stay off", () => {
  expect(remixOptions.future).toMatchObject({ v3_singleFetch: false, v3_lazyRouteDiscovery: false });
});

function isBelow(version: string, limit: string): boolean {
  const [a, b] = [version, limit].map((text) => text.split("-")[0]?.split(".").map(Number) ?? []);
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
