import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { startApp } from "@tests/support/app";
import { testDatabase } from "@tests/support/database";
import { loadDemo } from "../../prisma/seed/load-demo";
import { openPage } from "./browser";
import { everyPage, type PageLook } from "./every-page";
import { axeScript } from "./axe";
import { examined, nothing, wide } from "./examined";
import { untilTakenOver, watched, type Watched } from "./watched";

const db = await testDatabase();
await loadDemo(db);
const app = await startApp(db);
const hr = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
const looks = [...(await everyPage(db)), await importLook()];
const pages = new Map<string, Promise<Watched>>();

it("looks at every page that there is", () => {
  const routes = readdirSync("app/routes").filter((route) => /^export default/m.test(sourceOf(route)));
  const seen = new Set([...looks.map(({ route }) => route), "setup"]);
  expect([...seen].sort()).toEqual(routes.sort());
});

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

it("would find what is wrong", async () => {
  const { page } = await pageOf(null);
  await open(page, { path: "/verify" });
  await page.evaluate(() => {
    const bad = `<p style="color: light-dark(black, #2a2a2a)">Hard to read in the dark</p>
      <img src="/favicon.svg"><div style="width: 500px">Too wide</div>`;
    document.querySelector("main")?.insertAdjacentHTML("beforeend", bad);
  });
  expect(await examined(page)).toEqual({
    light: [expect.stringContaining("image-alt")],
    dark: [expect.stringContaining("color-contrast")],
    small: [expect.stringContaining("image-alt")],
    tooWide: expect.any(Number),
  });
  expect((await examined(page)).tooWide).toBeGreaterThan(50);
});

it.each(looks)("is taken over as the server drew it, with nothing serious: $route, $path", async (look) => {
  const { page, complaints } = await pageOf(look.as);
  await open(page, look);
  expect(complaints.splice(0)).toEqual([]);
  expect(await examined(page)).toEqual(nothing);
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
  expect(complaints.splice(0)).toEqual([]);
});

it("nothing serious at setup, before there is a company", async () => {
  const fresh = await startApp(await testDatabase());
  const { page, complaints } = await browserPage(fresh.origin, []);
  await open(page, { path: "/setup" });
  expect(complaints).toEqual([]);
  expect(await examined(page)).toEqual(nothing);
});

it("nothing serious at a result to certify and its control room", async () => {
  const { id, votingCloseAt, categories } = await db.cycle.findFirstOrThrow({
    where: { phase: "voting" },
    include: { categories: true },
  });
  const later = new Date(votingCloseAt.getTime() + 60_000);
  await closeDueVotings(db, later);
  await finishCounting(db, later);
  await finishJudging(db, later);
  const { page } = await pageOf(hr);
  for (const path of [`/results/${categories[0]?.id}`, `/manage/cycles/${id}`]) {
    await open(page, { path });
    expect(await examined(page)).toEqual(nothing);
  }
});

async function open(page: Page, { path, post, status = 200 }: Pick<PageLook, "path" | "post" | "status">) {
  const answer = post ? await send(page, path, post) : await page.goto(path);
  await untilTakenOver(page);
  const { pathname, search } = new URL(page.url());
  expect({ path: pathname + search, status: answer?.status() }).toEqual({ path, status });
}

/** Sends a form as a browser without scripts does. */
async function send(page: Page, path: string, fields: Record<string, string>) {
  await page.goto("/");
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.evaluate(
      ([action, values]) => {
        const form = Object.assign(document.createElement("form"), { method: "post", action });
        for (const [name, value] of Object.entries(values)) {
          form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
        }
        document.body.append(form);
        form.submit();
      },
      [path, fields] as const,
    ),
  ]);
  await page.waitForURL((url) => url.pathname === path);
  await page.waitForLoadState();
  return answer;
}

function pageOf(person: { id: string } | null): Promise<Watched> {
  const key = person?.id ?? "";
  const page = pages.get(key) ?? newPage(person);
  pages.set(key, page);
  return page;
}

async function newPage(person: { id: string } | null): Promise<Watched> {
  const visitor = person ? await app.signedIn(person) : app.visitor();
  // The page for the code is there for somebody who has asked for one.
  if (!person) await visitor.post("/login", { email: "nobody@fenwright.example", next: "/" });
  return browserPage(app.origin, [...visitor.cookies]);
}

async function browserPage(origin: string, cookies: [string, string][]): Promise<Watched> {
  const page = await openPage(origin, { viewport: wide, reducedMotion: "reduce" });
  await page.addInitScript(axeScript);
  await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: origin })));
  return watched(page);
}

/** A file of people, looked at and not yet taken: one is new, one is wrong. */
async function importLook(): Promise<PageLook> {
  const file =
    "name,email,department\nNell Archer,nell@fenwright.example,Sales\nNobody,not an address,Sales\n";
  const form = new FormData();
  form.set("file", new File([file], "people.csv", { type: "text/csv" }));
  const answer = await (await app.signedIn(hr)).upload("/manage/people/import", form);
  return {
    route: "manage.people.import.$id._index",
    path: answer.headers.get("Location") ?? "",
    as: hr,
  };
}

function sourceOf(route: string): string {
  const file = readdirSync(`app/routes/${route}`).find((name) => /^route\.tsx?$/.test(name));
  return file ? readFileSync(`app/routes/${route}/${file}`, "utf8") : "";
}
