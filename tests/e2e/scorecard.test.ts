import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { presets } from "~/domain/scorecard/presets";
import { adoptCharters } from "~/operations/adopt-charters.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { insertRandomWins, type RandomWin } from "@tests/support/random-wins";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const people = await cast(db);
await adoptCharters(actAs(db, people.frank), Object.keys(presets));

const win: RandomWin = {
  ...{ state: "validated", currency: "EUR", hideAmounts: false, author: "alice", withCharlie: false },
  ...{ lead: 40, engaged: -30, won: 100, isDated: true },
  values: [
    {
      ...{ kind: "freight", unit: "money", baseline: 1_234_500n, achieved: 0n, financeState: "validated" },
      ...{ accepted: 700_000n, cameIn: 300_000n },
    },
  ],
};
const later = { ...win, won: 160, engaged: -5 };
await insertRandomWins(db, people, [win, later, { ...later, hideAmounts: true }]);

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

it("opens the rows behind a number by keyboard, and the month behind a mark", async () => {
  const app = await startApp(db);
  const page = await signedInPage(app, people.charlie);
  await page.goto("/scorecard?period=2025");
  await page.getByText("1 win keeps its figures to itself.").waitFor();
  await tabTo(page, "/scorecard/committed?");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Value validated" }).waitFor();
  await page.locator(".worth").getByText("€14,000").waitFor();
  expect(await page.locator("tbody th").getByText("Win").count()).toBe(2);

  await tabTo(page, "period=2025-04");
  await page.keyboard.press("Enter");
  await page.waitForURL(/period=2025-04/);
  await page.locator(".worth").getByText("€7,000").waitFor();

  await tabTo(page, "/wins/");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/wins\//);
});

it("reads as drawings and rows on a phone, and nothing runs out of it", async () => {
  const app = await startApp(db);
  const page = await signedInPage(app, people.alice, phone);
  await page.goto("/scorecard?period=2025");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await page.locator("svg.early.sc-wide").isVisible()).toBe(false);
  expect(await page.locator("svg.early.sc-narrow").isVisible()).toBe(true);
  await page.locator(".sc-stages").getByRole("link", { name: "€37k" }).tap();
  await page.getByRole("heading", { level: 1, name: "Value identified" }).waitFor();
  await page.locator(".worth").getByText("€37,035").waitFor();
  await page.getByText("The same numbers as a table").tap();
  await page.getByRole("link", { name: "April 2025" }).last().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

/** Presses Tab until a link whose address holds this text has the focus. */
async function tabTo(page: Page, address: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    if (at.includes(address)) return;
  }
  throw new Error(`No key leads to ${address}.`);
}
