import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeOpenJury } from "@tests/support/open-jury";
import { makeVoters } from "@tests/support/votes";
import { seriousFindings } from "./axe";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const people = await cast(db);
const { alice, bob, charlie, dana, erin } = people;
const [ida, jon, kim, lea, max] = await makeVoters(db, people.departments.operations.id, 5);
const settings = {
  commentExtremes: true,
  blind: ["names", "photos", "departments", "pronouns", "nominators"] as never,
};
const jurors = [ida!, jon!, kim!, lea!, max!];
const { category } = await makeOpenJury(db, {
  jurors,
  honoured: [alice, bob, charlie],
  settings,
  nominator: dana,
});
const app = await startApp(db);

it("scores by keyboard, saves by itself, and finishes once the extreme has its sentence", async () => {
  const page = await juryOf(ida!);
  await firstScore(page).focus();
  await page.keyboard.press("5");
  await said(page, /^Saved \d\d:\d\d$/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("4");
  await page.keyboard.press("Tab");
  await page.keyboard.press("3");
  await page.keyboard.press("n");
  await page.getByText("Please say in a sentence why it is a 5.").first().waitFor();
  expect(await chosen(page)).toEqual(["5", "4", "3"]);
  await page.getByLabel(/Why a 5/).fill("Three teams ask that question now.");
  await said(page, /^Saved/);
  await page.getByRole("button", { name: /Done, next entry/ }).click();
  await page.getByText("That one is finished.").waitFor();
  await page.getByText("1 of 3 done").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

it("takes its own scores for nobody else's where the page is slow to read them again", async () => {
  const page = await juryOf(max!);
  await page.route("**/jury/**", async (route) => {
    if (route.request().method() === "GET") await new Promise((done) => setTimeout(done, 4_000));
    await route.continue();
  });
  await firstScore(page).focus();
  for (const key of ["5", "Tab", "4", "Tab", "3", "n"]) await page.keyboard.press(key);
  await page.getByText("Please say in a sentence why it is a 5.").first().waitFor();
  await page.getByLabel(/Why a 5/).fill("Three teams ask that question now.");
  await said(page, /^Saved/);
  expect(await page.getByRole("button", { name: "Keep mine" }).count()).toBe(0);
});

it("hides in the page what the award hides from its jury", async () => {
  const page = await juryOf(jon!);
  const html = (await page.content()).replace(
    /<svg[^]*?<\/svg>|<script(?![^>]*>window.__remixContext)[^]*?<\/script>/g,
    "",
  );
  for (const name of ["Alice", "Moreau", "Bob", "Tanaka", "Charlie", "Novak", "Dana", "Reyes", "she"])
    expect(html).not.toMatch(new RegExp(`\\b${name}\\b`));
  await page.getByText("they were glad").waitFor();
});

it("declares a conflict before the first score", async () => {
  const page = await juryOf(jon!);
  await page.getByRole("link", { name: "Declare a conflict" }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Step aside" }).click();
  await page.getByText("Choose what fits best.").first().waitFor();
  await page.getByLabel("We are family or close friends").check();
  await page.getByLabel("In a sentence").fill("I taught him to swim.");
  await page.getByRole("button", { name: "Step aside" }).click();
  await page.getByText("You stepped aside.").waitFor();
  await page.getByText("0 of 2 done").waitFor();
});

it("notices a second tab and lets one choose", async () => {
  const [one, other] = [await juryOf(kim!), await juryOf(kim!)];
  await firstScore(one).focus();
  await one.keyboard.press("2");
  await said(one, /^Saved/);
  await firstScore(other).focus();
  await other.keyboard.press("4");
  await other.getByText("This sheet was changed in another tab.").waitFor();
  expect(await chosen(other)).toEqual(["4"]);
  await other.getByRole("button", { name: "Keep mine" }).click();
  await other.getByText("Your sheet is saved.").waitFor();
  await one.getByRole("radio", { name: /^3/ }).first().check({ force: true });
  await one.getByText("This sheet was changed in another tab.").waitFor();
  await one.getByRole("link", { name: "Take what is kept" }).click();
  await one.getByText("This sheet was changed").waitFor({ state: "detached" });
  expect(await chosen(one)).toEqual(["4"]);
});

it("saves what was written a moment before the page is left", async () => {
  const page = await juryOf(lea!);
  await page.getByLabel(/comment/).fill("Half a thou");
  await page.getByRole("link", { name: "Home", exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: /Voter/ }).waitFor();
  await page.waitForTimeout(500);
  const sheets = await db.juryAssignment.findMany({ where: { juror: { personId: lea!.id } } });
  expect(sheets.map(({ comment }) => comment)).toContain("Half a thou");
});

it("works without scripts: save, refusal beside the field, finish, open again, abstain", async () => {
  const page = await juryOf(lea!, { javaScriptEnabled: false });
  await page.getByRole("radio").nth(2).check({ force: true });
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Your sheet is saved.").waitFor();
  expect(await chosen(page)).toEqual(["3"]);
  await page.getByLabel(/comment/).fill("Kept, whatever comes.");
  await page.getByRole("button", { name: /Done, next entry/ }).click();
  await page.getByText("Choose a score here, or abstain").first().waitFor();
  expect(await page.getByLabel(/comment/).inputValue()).toBe("Kept, whatever comes.");
  await page.getByRole("radio").nth(7).check({ force: true });
  await page.getByRole("radio").nth(12).check({ force: true });
  await page.getByRole("button", { name: /Done, next entry/ }).click();
  await page.getByText("1 of 3 done").waitFor();
  await page.getByRole("button", { name: "Abstain" }).click();
  await page.getByText("2 of 3 done").waitFor();
  await page.getByRole("link", { name: /Abstained/ }).click();
  await page.getByRole("button", { name: "Score it after all" }).click();
  await page.getByText("1 of 3 done").waitFor();
});

it("is not there for those who do not sit on the jury", async () => {
  for (const person of [alice, erin, dana]) {
    const visitor = await app.signedIn(person);
    expect((await visitor.get(`/jury/${category.id}`)).status, person.name).toBe(404);
  }
});

async function juryOf(juror: { id: string }, options = {}): Promise<Page> {
  const page = await signedInPage(app, juror, options);
  await page.goto(`/jury/${category.id}`);
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  return page;
}

function firstScore(page: Page) {
  return page.getByRole("radio").first();
}

async function chosen(page: Page): Promise<string[]> {
  return page
    .locator("input[type=radio]:checked")
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
}

async function said(page: Page, words: RegExp) {
  await page.getByRole("status").filter({ hasText: words }).first().waitFor();
}
