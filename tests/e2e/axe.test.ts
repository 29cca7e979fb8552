import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { testDatabase } from "@tests/support/database";
import { loadDemo } from "../../prisma/seed/load-demo";
import { openPage } from "./browser";
import { everyPage } from "./every-page";

const rules = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const db = await testDatabase();
await loadDemo(db);
const app = await startApp(db);
const pages = await everyPage(db);

const refusedOnPurpose = ["voter /no/such/page", "voter /manage/cycles", "nobody /verify/LRL-2222-2222"];

describe.each(["light", "dark"] as const)("in the %s", (colorScheme) => {
  it.each(["voter", "hr", "nobody"] as const)("axe finds nothing serious where %s looks", async (who) => {
    const page = await openPage(app.origin, { colorScheme, reducedMotion: "reduce", bypassCSP: true });
    await page.context().addCookies(await cookiesOf(who));
    const found: string[] = [];
    for (const path of pages[who]) {
      const answer = await page.goto(path);
      const isThere = answer?.ok() || refusedOnPurpose.includes(`${who} ${path}`);
      if (!isThere) found.push(`${path}: ${answer?.status()}`);
      found.push(...(await seriousFindings(page)).map((finding) => `${path}: ${finding}`));
    }
    expect(found).toEqual([]);
  });
});

async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(rules);
  return page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, { resultTypes: ["violations"] });
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    return serious.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 120)).join(" and ")}`,
    );
  });
}

async function cookiesOf(who: "voter" | "hr" | "nobody") {
  if (who === "nobody") return [];
  const person =
    who === "hr"
      ? await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } })
      : (await openBallot()).person;
  const { cookies } = await app.signedIn(person);
  return [...cookies].map(([name, value]) => ({ name, value, url: app.origin }));
}

function openBallot() {
  return db.voterRoll.findFirstOrThrow({
    where: { votedOn: null, category: { cycle: { phase: "voting" } }, person: { grants: { none: {} } } },
    include: { person: true },
  });
}
