import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { everybody, makeRunningCycle, story } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { ResendStandIn } from "@tests/support/resend/stand-in";
import { makeOpenVote } from "@tests/support/votes";
import { makeAward, makeCategory } from "../../prisma/factories";
import { openPage, signInByMail } from "./browser";
import { signedInPage } from "./signed-in-page";

const plain = { javaScriptEnabled: false };
const words = "Alice called Bob before the offer, and the port opened on time.";

const db = await testDatabase();
const people = await cast(db);
const { alice, bob, charlie, frank } = people;
const vote = { honoured: [alice, bob, frank], voters: [charlie] };
const { cycle, category } = await makeRunningCycle(db, "nominating");
const second = await makeTeamAward(cycle.id);
const ranked = await makeOpenVote(db, vote);
const chosen = await makeOpenVote(db, { ...vote, rules: { method: "plurality", offerNone: true } });
await db.cycle.updateMany({
  where: { phase: "nominating" },
  data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
});
await db.cycle.updateMany({ where: { phase: "voting" }, data: { votingCloseAt: inDays(3) } });
const mail = await ResendStandIn.start();
afterAll(() => mail.stop());
const app = await startApp(db, { ...mail.env, WORKER: "on", RESEND_RATE: "100" });

it("signs in by the code of a letter", async () => {
  const page = await signInByMail(await openPage(app.origin, plain), mail, charlie.email);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await db.session.count({ where: { personId: charlie.id } })).toBe(1);
});

it("nominates a team found by name, and keeps all that was typed on the way", async () => {
  const page = await signedInPage(app, charlie, plain);
  await page.goto(`/cycles/${cycle.id}/nominate`);
  await page.getByRole("radio", { name: /Kindred Spirits/ }).check();
  await press(page, "Show the questions of this award");
  await page.getByLabel("How did it begin?").fill(words);
  await page.getByLabel("Name of the team (optional)").fill("The early callers");
  await find(page, "Alice Moreau");
  await press(page, "Send the nomination");
  await page.getByText("A team is two people or more.").first().waitFor();
  await kept(page);
  expect(await db.nomination.count()).toBe(0);

  await search(page, "Nobody Here");
  await page.getByText("Nobody found for “Nobody Here”").waitFor();
  await kept(page);
  await find(page, "Bob Tanaka");
  await kept(page);
  await press(page, "Send the nomination");
  await page.getByText("Your nomination is in.").waitFor();
  const sent = await db.nomination.findFirstOrThrow({ include: { nominees: true } });
  expect(sent).toMatchObject({
    ...{ categoryId: second.id, nominatorId: charlie.id, state: "submitted" },
    ...{ teamName: "The early callers", answers: { beginning: words } },
  });
  expect(sent.nominees.map(({ personId }) => personId).sort()).toEqual([alice.id, bob.id].sort());
});

it("ranks with numbers: a refused ballot keeps them, the next one is sealed", async () => {
  const page = await signedInPage(app, charlie, plain);
  await page.goto(`/vote/${ranked.category.id}`);
  await place(page, "Bob Tanaka").fill("1");
  await place(page, "Alice Moreau").fill("1");
  await press(page, "Check my ballot");
  await page
    .getByText(/Another finalist has place 1 too/)
    .first()
    .waitFor();
  expect(await place(page, "Bob Tanaka").inputValue()).toBe("1");
  expect(await place(page, "Alice Moreau").inputValue()).toBe("1");
  expect(await place(page, "Frank Osei").inputValue()).toBe("");
  expect(await db.sealedBallot.count()).toBe(0);

  await place(page, "Alice Moreau").fill("2");
  await press(page, "Check my ballot");
  await page.getByRole("heading", { name: "This is your ballot." }).waitFor();
  expect(await ballotShown(page)).toEqual(["1Bob Tanaka", "2Alice Moreau"]);
  await press(page, "Change it");
  expect(await place(page, "Alice Moreau").inputValue()).toBe("2");
  await press(page, "Check my ballot");
  expect(await db.sealedBallot.count()).toBe(0);
  await press(page, "Cast my ballot");
  await page.getByRole("heading", { name: "Your ballot is in." }).waitFor();
  expect(await ballotShown(page)).toEqual(["1Bob Tanaka", "2Alice Moreau"]);
  expect(await page.locator(".stub .code").innerText()).toMatch(/^[A-Z]+-\w{4}\s[A-Z]+-\w{4}\s*$/);
  expect(await db.sealedBallot.count({ where: { categoryId: ranked.category.id } })).toBe(1);
});

it("chooses one by a radio button", async () => {
  const page = await signedInPage(app, charlie, plain);
  await page.goto(`/vote/${chosen.category.id}`);
  await press(page, "Check my ballot");
  await page.getByText("Your ballot names nobody.").waitFor();
  await press(page, "Change it");
  await page.getByRole("radio", { name: /Frank Osei/ }).check();
  await press(page, "Check my ballot");
  await press(page, "Cast my ballot");
  await page.getByRole("heading", { name: "Your ballot is in." }).waitFor();
  expect(await ballotShown(page)).toEqual(["1Frank Osei"]);
  expect(await db.sealedBallot.count({ where: { categoryId: chosen.category.id } })).toBe(1);
});

async function makeTeamAward(cycleId: string) {
  const award = await makeAward(db, {
    name: "Kindred Spirits",
    purpose: "Two who began together.",
    nomineeKind: "team",
    questions: [{ ...story, id: "beginning", label: "How did it begin?" }] as never,
    eligibility: everybody as never,
  });
  return makeCategory(db, cycleId, award.id, { frozenAt: category.frozenAt });
}

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
}

async function search(page: Page, name: string) {
  await page.getByLabel("People", { exact: true }).fill(name);
  await press(page, "Find");
}

/** Searches for somebody by the plain form and ticks them where they are found. */
async function find(page: Page, name: string) {
  await search(page, name);
  await page.getByRole("checkbox", { name: new RegExp(name) }).check();
}

async function kept(page: Page) {
  expect(await page.getByRole("radio", { name: /Kindred Spirits/ }).isChecked()).toBe(true);
  expect(await page.getByLabel("How did it begin?").inputValue()).toBe(words);
  expect(await page.getByLabel("Name of the team (optional)").inputValue()).toBe("The early callers");
  expect(await page.getByRole("checkbox", { name: /Alice Moreau/ }).isChecked()).toBe(true);
}

function place(page: Page, title: string) {
  return page.getByLabel(`Place of ${title}`);
}

function ballotShown(page: Page): Promise<string[]> {
  return page.getByRole("list", { name: "Your ballot" }).getByRole("listitem").allTextContents();
}
