import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { seriousFindings } from "./axe";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, frank } = await cast(db);
const now = await databaseNow(db);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const story = "They called before the offer went out, and the port opened on time. ".repeat(3);
const { id: winId } = await db.win.create({
  data: {
    title: "Glass before Easter",
    state: "confirmed",
    currency: "EUR",
    submittedById: alice.id,
    ...{ createdAt: now, updatedAt: now },
    participants: {
      create: [
        { personId: alice.id, side: "sales", sentence: "She asked early." },
        { personId: bob.id, side: "procurement", sentence: "He knew the mill." },
      ],
    },
  },
});

it("runs a quarter from the gallery to two screeners, with a person, a team and a win, on telephones", async () => {
  const app = await startApp(db);
  const hr = await signedInPage(app, dana, phone);
  const cycle = await openQuarter(hr);

  const writer = await signedInPage(app, charlie, phone);
  await writer.goto(`${cycle}/nominate`);
  await choose(writer, "Quiet Engine", ["Frank Osei"]);
  await send(writer, "Frank Osei");
  await writer.goto(`${cycle}/nominate`);
  await choose(writer, "Team Award", ["Dana Reyes", "Erin Walsh"]);
  await writer.getByLabel("Name of the team (optional)").fill("The letter writers");
  await send(writer, "The letter writers");

  const seller = await signedInPage(app, frank, phone);
  await seller.goto(`/wins/${winId}`);
  await seller.getByRole("link", { name: "Nominate this team" }).click();
  await seller.getByRole("heading", { name: "Which award fits?" }).waitFor();
  await seller.getByRole("radio", { name: /Joint Win of the Quarter/ }).check();
  await seller.getByRole("radio", { name: "Before the offer" }).check();
  await send(seller, "Alice Moreau and Bob Tanaka");

  const nominations = await db.nomination.findMany({ include: { nominees: true, category: true } });
  const kinds = nominations.map(({ category, nominees, winId: win }) => [
    category.name,
    nominees.length,
    win,
  ]);
  expect(kinds.sort()).toEqual([
    ["Joint Win of the Quarter", 2, winId],
    ["Quiet Engine", 1, null],
    ["Team Award", 2, null],
  ]);

  await hr.goto(`/manage${cycle}/move?to=screening`);
  await hr.getByRole("main").locator("form").getByRole("button").first().click();
  await hr.waitForURL(/done=/);
  const second = await signedInPage(app, erin, phone);
  await Promise.all([
    shortlist(hr, cycle, "Frank Osei", "Nobody sees it, everybody needs it."),
    shortlist(second, cycle, "Alice Moreau and Bob Tanaka", "Glass before Easter, because they asked early."),
  ]);
  expect(await seriousFindings(hr)).toEqual([]);
  await shortlist(second, cycle, "The letter writers", "Every letter answered by noon.");
  const entries = await db.entry.findMany({ select: { state: true, winId: true } });
  expect(entries.map(({ state }) => state)).toEqual(["shortlisted", "shortlisted", "shortlisted"]);
  expect(entries.filter((entry) => entry.winId === winId)).toHaveLength(1);
}, 120_000);

/** Adopts three awards, plans the next quarter with them and opens nominations; answers the address of the cycle. */
async function openQuarter(page: Page): Promise<string> {
  await page.goto("/manage/awards/gallery");
  for (const name of ["Joint Win of the Quarter", "Quiet Engine", "Team Award"])
    await page.getByRole("checkbox", { name, exact: true }).check();
  await page.getByRole("button", { name: "Adopt and plan a cycle" }).click();
  await page.waitForURL(/\/manage\/cycles\/new/);
  await page.getByRole("button", { name: "Plan this cycle" }).click();
  await page.waitForURL(/done=planned/);
  const cycle = new URL(page.url()).pathname.replace("/manage", "");
  await page.getByRole("link", { name: "Open nominations" }).click();
  await page.getByRole("button", { name: /Open nominations/ }).click();
  await expect.poll(async () => (await db.cycle.findFirst())?.phase, { timeout: 15_000 }).toBe("nominating");
  return cycle;
}

async function choose(page: Page, award: string, names: string[]) {
  await page.getByRole("radio", { name: new RegExp(award) }).check();
  for (const name of names) {
    await page.locator("#nominees").fill(name.slice(0, 6));
    await page.getByRole("option", { name: new RegExp(name) }).click();
  }
}

async function send(page: Page, title: string) {
  for (const box of await page.locator("#story textarea").all()) await box.fill(story);
  await page.getByRole("heading", { level: 3, name: title }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Send the nomination" }).click();
  await page.getByText("Your nomination is in.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
}

async function shortlist(page: Page, cycle: string, title: string, citation: string) {
  await page.goto(`/manage${cycle}/screening`);
  await page
    .getByRole("region", { name: "Queue" })
    .getByRole("link", { name: new RegExp(title) })
    .click();
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
  await page.getByLabel("Citation").fill(citation);
  await page.getByRole("button", { name: "Shortlist", exact: true }).click();
  await page.getByRole("status").filter({ hasText: "It is on the shortlist." }).first().waitFor();
}
