import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { ElectionFile } from "~/domain/voting/election-file";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeOpenVote } from "@tests/support/votes";
import { signedInPage } from "./signed-in-page";

// Each of the ways ends in this ranking. Dana is left out.
const wanted = ["Bob Tanaka", "Frank Osei", "Alice Moreau"];

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, frank, adam, audra } = await cast(db);
const honoured = [alice, bob, frank, dana];
const voters = [charlie, erin, adam, audra];
const { cycle, category } = await makeOpenVote(db, { honoured, voters });
await db.cycle.update({ where: { id: cycle.id }, data: { votingCloseAt: inDays(3) } });
const app = await startApp(db);

it("ranks with the number keys", async () => {
  const page = await ballotOf(charlie);
  await buttonOf(page, "Alice Moreau").focus();
  await page.keyboard.press("1");
  await told(page, "Alice Moreau, now first of one");
  await buttonOf(page, "Bob Tanaka").focus();
  await page.keyboard.press("1");
  await told(page, "Bob Tanaka, now first of two");
  await buttonOf(page, "Frank Osei").focus();
  await page.keyboard.press("2");
  await told(page, "Frank Osei, now second of three");
  expect(await onPaper(page)).toEqual(wanted);
  await castByKey(page);
});

it("ranks with the arrow keys, without the focus ever being lost", async () => {
  const page = await ballotOf(erin);
  for (const title of ["Alice Moreau", "Dana Reyes", "Frank Osei", "Bob Tanaka"]) {
    await buttonOf(page, title).focus();
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await told(page, "Bob Tanaka, now first of four");
  expect(await page.locator(":focus").innerText()).toContain("Bob Tanaka");
  await buttonOf(page, "Alice Moreau").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await buttonOf(page, "Dana Reyes").focus();
  await page.keyboard.press("Delete");
  await told(page, "Dana Reyes, taken off the ballot");
  expect(await onPaper(page)).toEqual(wanted);
  await castByKey(page);
});

it("ranks by dragging stories onto the paper and rows within it", async () => {
  const page = await ballotOf(adam);
  const free = page.locator(".slot.free").first();
  for (const title of ["Alice Moreau", "Bob Tanaka", "Frank Osei"]) {
    await page.getByRole("heading", { name: title }).dragTo(free);
    await told(page, new RegExp(`^${title}, now`));
  }
  await rowOf(page, "Bob Tanaka").dragTo(rowOf(page, "Alice Moreau"));
  await told(page, "Bob Tanaka, now first of three");
  await rowOf(page, "Alice Moreau").dragTo(rowOf(page, "Frank Osei"));
  expect(await onPaper(page)).toEqual(wanted);
  await page.getByRole("button", { name: "Check my ballot" }).click();
  await page.getByRole("button", { name: "Cast my ballot" }).click();
  await shown(page);
});

it("ranks by touch on a telephone", async () => {
  const page = await ballotOf(audra, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const title of ["Frank Osei", "Alice Moreau", "Bob Tanaka"]) await buttonOf(page, title).tap();
  await page.getByRole("button", { name: "Move Bob Tanaka up" }).tap();
  await page.getByRole("button", { name: "Move Bob Tanaka up" }).tap();
  await told(page, "Bob Tanaka, now first of three");
  expect(await onPaper(page)).toEqual(wanted);
  await page.getByRole("button", { name: "Check my ballot" }).tap();
  await page.getByRole("button", { name: "Cast my ballot" }).tap();
  await shown(page);
});

it("seals one and the same ranking, whichever way it was made", async () => {
  await closeDueVotings(db, inDays(4));
  await finishCounting(db, inDays(4));
  const hr = await app.signedIn(dana);
  const answer = await hr.get(`/results/${category.id}/file`);
  const { candidates, ballots } = (await answer.json()) as ElectionFile;
  const ids = wanted.map((title) => candidates.find(({ name }) => name === title)?.id);
  expect(ballots).toEqual([{ count: voters.length, ranks: ids.map((id) => [id]) }]);
});

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

async function ballotOf(voter: { id: string }, options = {}): Promise<Page> {
  const page = await signedInPage(app, voter, options);
  await page.goto(`/vote/${category.id}`);
  await page.getByText("0 of 4 ranked").waitFor();
  return page;
}

/** The button of a story, ranked or not. */
function buttonOf(page: Page, title: string) {
  return page.getByRole("article", { name: title }).getByRole("button");
}

function rowOf(page: Page, title: string) {
  return page
    .getByRole("list", { name: /Your ranking/ })
    .getByRole("listitem")
    .filter({ hasText: title });
}

async function onPaper(page: Page): Promise<string[]> {
  return page.locator("ol .slot:not(.free) b").allInnerTexts();
}

async function told(page: Page, words: string | RegExp) {
  await page.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
}

async function castByKey(page: Page) {
  for (const name of ["Check my ballot", "Cast my ballot"]) {
    await page.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
  }
  await shown(page);
}

async function shown(page: Page) {
  await page.getByRole("heading", { name: "Your ballot is in." }).waitFor();
  const rows = page.getByRole("list", { name: "Your ballot" }).getByRole("listitem");
  expect(await rows.allTextContents()).toEqual(wanted.map((title, at) => `${at + 1}${title}`));
}
