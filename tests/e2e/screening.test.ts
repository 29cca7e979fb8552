import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { seriousFindings } from "./axe";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin } = await cast(db);
const now = await databaseNow(db);
await db.roleGrant.createMany({
  data: [dana, erin].map(({ id }) => ({ personId: id, role: "hr" as const, grantedAt: now })),
  skipDuplicates: true,
});
const { cycle, category } = await makeRunningCycle(db, "screening");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
await db.cycle.update({
  where: { id: cycle.id },
  data: { votingOpenAt: days(3), votingCloseAt: days(9) },
});
const alone = await makeEntry(db, category.id, [alice], { nominators: [charlie] });
const team = { nominators: [charlie, erin], teamName: "Harbour Team" };
const pair = await makeEntry(db, category.id, [alice, bob], team);
const third = await makeEntry(db, category.id, [charlie], { nominators: [erin] });
const app = await startApp(db);

it("goes through the queue by keyboard, merges, decides, and undoes", async () => {
  const page = await queueOf(dana);
  await shows(page, "Alice Moreau");
  await page.keyboard.press("j");
  await shows(page, "Charlie Novak");
  await page.keyboard.press("k");
  await shows(page, "Alice Moreau");
  await page.getByText("One is part of the other.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("j");
  await shows(page, "Charlie Novak");
  await page.keyboard.press("c");
  await page.keyboard.type("jkc");
  expect(await page.getByLabel("Citation").inputValue()).toBe("jkc");
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await shows(page, "Alice Moreau");
  await page.keyboard.press("j");
  await shows(page, "Charlie Novak");
  await page.keyboard.press("a");
  await said(page, "It is accepted.");
  expect((await db.entry.findUniqueOrThrow({ where: { id: third.id } })).acceptedAt).not.toBeNull();
  await page.keyboard.press("u");
  await said(page, "Undone.");
  expect((await db.entry.findUniqueOrThrow({ where: { id: third.id } })).acceptedAt).toBeNull();
  await Promise.all([looksAgain(page), page.goto(`${path}?entry=${pair.id}`)]);
  await page.keyboard.press("m");
  await said(page, "Merged.");
  expect((await db.entry.findUniqueOrThrow({ where: { id: alone.id } })).state).toBe("merged");
  await page.getByRole("button", { name: "Split off" }).click();
  await said(page, "Split off.");
  expect(await db.nomination.count({ where: { entryId: alone.id } })).toBe(1);
  await page.keyboard.press("x");
  await page.keyboard.press("b");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("what");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  expect(await page.getByLabel("All that are ticked").inputValue()).toBe("return");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("reason");
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  expect(await page.getByLabel("All that are ticked").inputValue()).toBe("shortlist");
  await page.keyboard.press("Enter");
  await said(page, "Done for all of them.");
  expect((await db.entry.findUniqueOrThrow({ where: { id: pair.id } })).state).toBe("shortlisted");
  await page.getByText("All keys").click();
  expect(await seriousFindings(page)).toEqual([]);
});

it("shows two screeners each other, and tells the later one who was first", async () => {
  const [first, second] = [await queueOf(dana), await queueOf(erin)];
  for (const page of [first, second]) await page.goto(`${path}?entry=${third.id}`);
  await second.getByText(`${dana.name} has this entry open too.`).waitFor();
  await second.getByLabel("Citation").fill("Written by the second.");
  await first.getByLabel("Citation").fill("Written by the first.");
  await first.getByRole("button", { name: "Save the citation" }).click();
  await said(first, "The citation is saved.");
  await looksAgain(second);
  expect(await second.getByLabel("Citation").inputValue()).toBe("Written by the second.");
  await second.getByRole("button", { name: "Shortlist", exact: true }).click();
  await second.getByText(`${dana.name} has changed this entry since you opened it.`).waitFor();
  await second.waitForLoadState("networkidle");
  expect(await second.getByLabel("Citation").inputValue()).toBe("Written by the second.");
  await second.getByLabel("Your note").fill("I had a shorter one.");
  await second.getByRole("button", { name: "Add" }).click();
  await said(second, "Your note is there");
  await first.reload();
  await first.getByText("I had a shorter one.").waitFor();
  const entry = await db.entry.findUniqueOrThrow({ where: { id: third.id } });
  expect(entry).toMatchObject({ state: "open", citation: "Written by the first." });
});

it("works on a telephone and without scripts: choose several, forget the reason, say it", async () => {
  const page = await signedInPage(app, dana, {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await page.goto(path);
  for (const box of await page.getByRole("checkbox", { name: /^Choose/ }).all()) await box.check();
  await page.getByLabel("All that are ticked").selectOption("return");
  await page.getByRole("button", { name: "Do it for all of them" }).click();
  await page.getByText("Say why, in a sentence.").first().waitFor();
  expect(await page.getByRole("checkbox", { name: /^Choose/, checked: true }).count()).toBe(2);
  await page.getByLabel("Reason", { exact: true }).fill("Which customer was it?");
  await page.getByRole("button", { name: "Do it for all of them" }).click();
  await said(page, "Done for all of them.");
  expect(await db.nomination.count({ where: { state: "returned" } })).toBe(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await said(page, "Undone.");
  expect(await db.nomination.count({ where: { state: "returned" } })).toBe(0);
});

it("shortlists by a rule after a dry run, and shows the balance", async () => {
  const page = await signedInPage(app, dana);
  await page.goto(`/manage/cycles/${cycle.id}/shortlist`);
  await page.getByLabel("How many").fill("2");
  await page.getByLabel("Where several share the last place").selectOption("none");
  await page.getByRole("button", { name: "Show whom it names" }).click();
  await page.getByText("share the last place and are left to you.").waitFor();
  await page.getByLabel("Where several share the last place").selectOption("all");
  await page.getByRole("button", { name: "Show whom it names" }).click();
  await page.getByText("Several share the last place, so there are more than 2.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Put 2 entries on the shortlist" }).click();
  await said(page, "Done for all of them.");
  expect(await db.entry.count({ where: { categoryId: category.id, state: "shortlisted" } })).toBe(3);
  await page.goto(`/manage/cycles/${cycle.id}/balance`);
  await page.getByRole("heading", { name: "By location" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

const path = `/manage/cycles/${cycle.id}/screening`;

async function queueOf(screener: { id: string }): Promise<Page> {
  const page = await signedInPage(app, screener);
  // The page says that it is open once it listens to keys as well.
  await Promise.all([looksAgain(page), page.goto(path)]);
  return page;
}

/** The page says at once and every twenty seconds that it is open; what is being written must outlive that. */
async function looksAgain(page: Page) {
  await page.waitForResponse((response) => response.url().includes("/look"), { timeout: 30_000 });
}

async function shows(page: Page, title: string) {
  await page.getByRole("heading", { level: 2, name: title }).waitFor();
}

async function said(page: Page, words: string) {
  await page.getByRole("status").filter({ hasText: words }).first().waitFor();
}
