import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { testDatabase } from "@tests/support/database";
import { loadDemo } from "../../prisma/seed/load-demo";
import { openPage } from "./browser";
import { everyPage, type PageLook } from "./every-page";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
await loadDemo(db);
const app = await startApp(db);
const hr = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
const looks = (await everyPage(db)).filter(({ post }) => !post);
const pages = new Map<string, Promise<Watched>>();

interface Watched {
  page: Page;
  /** What the browser complained of since the last look. */
  complaints: string[];
}

it("would notice a page that the browser draws anew", async () => {
  const { page, complaints } = await pageOf(null);
  await page.route("**/verify", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("<h1", "<h2") });
  });
  await open(page, { path: "/verify" });
  await page.unroute("**/verify");
  expect(complaints.splice(0)).not.toEqual([]);
});

it("takes every page over as the server drew it", async () => {
  const odd: Record<string, string[]> = {};
  for (const look of looks) {
    const { page, complaints } = await pageOf(look.as);
    await open(page, look);
    // A page that is not found says so on the console; that is no complaint about scripts.
    const said = complaints.splice(0).filter((line) => !/status of 4\d\d/.test(line));
    if (said.length > 0) odd[`${look.route} ${look.path}`] = said;
  }
  expect(odd).toEqual({});
});

it("goes from section to section and back without loading a page anew", async () => {
  const { page, complaints } = await pageOf(hr);
  await open(page, { path: "/" });
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const paths = ["/wins", "/people", "/hall", "/manage/awards", "/manage/cycles", "/orders"];
  for (const path of paths) {
    await page.evaluate((to) => void window.__remixRouter.navigate(to), path);
    await page.waitForURL((url) => url.pathname === path);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }
  for (const path of paths.toReversed().slice(1)) {
    await page.goBack();
    await page.waitForURL((url) => url.pathname === path);
  }
  await page.goForward();
  await page.waitForURL((url) => url.pathname === "/people");
  await page.waitForFunction(() => window.__remixRouter.state.navigation.state === "idle");
  expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
  expect(complaints).toEqual([]);
});

function pageOf(as: { id: string } | null): Promise<Watched> {
  const key = as?.id ?? "";
  const known = pages.get(key) ?? watched(as ? signedInPage(app, as) : openPage(app.origin));
  pages.set(key, known);
  return known;
}

async function watched(opening: Promise<Page>): Promise<Watched> {
  const page = await opening;
  const complaints: string[] = [];
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("console", (line) => {
    if (line.type() === "error") complaints.push(line.text());
  });
  return { page, complaints };
}

/** Waits until scripts have the page: then the router is idle and Remix takes its preloads away. */
async function open(page: Page, { path }: Pick<PageLook, "path">): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => {
    const router = window.__remixRouter as typeof window.__remixRouter | undefined;
    return router?.state.initialized && router.state.navigation.state === "idle";
  });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}
