import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { makeCycle } from "../../prisma/factories";
import { insertCategories } from "~/db/categories.server";
import { findAward } from "~/db/awards.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { certifyResult } from "~/operations/certify-result.server";
import { localOf } from "~/domain/zoned-time";
import { mustDo } from "@tests/support/trophies";
import { everyRoundStep } from "@tests/support/two-rounds";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, bob, frank, bill, charlie, dana, erin } = await cast(db);
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const hour = 60 * 60 * 1000;
const fromNow = (hours: number) => new Date(Date.now() + hours * hour);

it("takes an award from its first round, by ticks, over the list to a ranked final and its result", async () => {
  const app = await startApp(db);
  const hr = await signedInPage(app, dana);
  await hr.goto("/manage/awards/new");
  await hr.getByLabel("Name", { exact: true }).fill("Bridge Builder");
  expect(await hr.getByRole("main").innerText()).not.toMatch(/first round/i);
  await hr.getByRole("radio", { name: /^A vote/ }).check();
  await hr.getByLabel("How many go on").fill("1");
  await hr.getByRole("button", { name: "Add the award" }).click();
  await hr.getByText("Write a whole number from 2 to 100.").first().waitFor();
  await hr.getByLabel("How many go on").fill("2");
  await hr.getByRole("button", { name: "Add the award" }).click();
  await hr.getByText("The award is there.").waitFor();
  await hr.getByText("The best 2 go on to the final.").waitFor();

  const { cycleId, categoryId, timeZone } = await screenedCycle("Bridge Builder");
  await hr.goto(`/manage/cycles/${cycleId}`);
  await hr.getByText("No date yet at which the first round ends and the final opens").waitFor();
  await hr.goto(`/manage/cycles/${cycleId}/dates`);
  const final = hr.getByLabel("Final, or judging after a vote, from");
  await final.fill(localOf(fromNow(48), timeZone));
  await hr.getByLabel("Why?").fill("It has two rounds.");
  await hr.getByRole("button", { name: "Change the dates" }).click();
  await hr.getByText("The dates are changed.").waitFor();
  await hr.goto(`/manage/cycles/${cycleId}/move?to=voting`);
  await hr.getByRole("button", { name: "Open the vote" }).click();
  await hr.getByText("The vote is open.").waitFor();
  await hr.getByText("First round: Approval, 2 go on").waitFor();

  // The first round on a telephone: two names are ticked, and two go on.
  const voter = await signedInPage(app, charlie, phone);
  await voter.goto("/vote");
  await voter.getByRole("link", { name: /^Vote.*first round$/ }).tap();
  await voter.getByText("The first two go on to the final.").waitFor();
  expect(await widthOf(voter)).toBeLessThanOrEqual(390);
  for (const name of [/Alice Moreau/, /Bob Tanaka/]) await voter.getByRole("checkbox", { name }).tap();
  await castIt(voter);

  await db.cycle.update({ where: { id: cycleId }, data: { judgingOpenAt: fromNow(-1) } });
  for (let run = 0; run < 2; run += 1) await everyRoundStep(db, new Date());
  await voter.goto("/vote");
  await voter.getByRole("link", { name: /^Vote.*Bridge Builder$/ }).tap();
  await voter.getByText("Alice Moreau").first().waitFor();
  expect(await voter.getByRole("main").innerText()).not.toContain("Frank Osei");
  expect(await widthOf(voter)).toBeLessThanOrEqual(390);
  await voter.getByRole("article", { name: "Bob Tanaka" }).getByRole("button").tap();
  await castIt(voter);

  await hr.goto(`/manage/cycles/${cycleId}/move?to=counting`);
  await hr.getByRole("button", { name: "Close the vote" }).click();
  await hr.getByText("The vote is closed.").first().waitFor();
  for (let run = 0; run < 2; run += 1) await everyRoundStep(db, new Date());
  for (const person of [dana, erin]) mustDo(await certifyResult(actAs(db, person), categoryId));
  await hr.goto(`/results/${categoryId}`);
  await hr.getByText("Announce now").click();
  await hr.getByRole("button", { name: "Announce", exact: true }).click();
  await hr.getByText("Announced. Everybody").waitFor();

  await voter.goto(`/results/${categoryId}`);
  await voter.getByRole("heading", { name: "Bob Tanaka" }).waitFor();
  await voter.getByText("2 went on.").waitFor();
  await voter.getByRole("link", { name: "See the first round" }).tap();
  await voter.getByText("2 of 4 entries went on to the final.").waitFor();
  expect(await widthOf(voter)).toBeLessThanOrEqual(390);
});

/** A cycle in screening that runs the award of this name, with four finalists, without a date for the final. */
async function screenedCycle(name: string) {
  const { id } = await db.award.findFirstOrThrow({ where: { name } });
  const award = (await findAward(db, id))!;
  const cycle = await makeCycle(db, {
    name: "Two rounds",
    phase: "screening",
    nominationsOpenAt: fromNow(-240),
    nominationsCloseAt: fromNow(-120),
    votingOpenAt: fromNow(1),
    votingCloseAt: fromNow(96),
    announceAt: null,
  });
  await db.$transaction((tx) => insertCategories(tx, cycle.id, [award]));
  const category = await db.category.findFirstOrThrow({ where: { cycleId: cycle.id } });
  for (const person of [alice, bob, frank, bill])
    await db.entry.create({
      data: {
        categoryId: category.id,
        nomineeKey: person.id,
        title: person.name,
        citation: `${person.name} asked the other side first.`,
        state: "shortlisted",
        members: { create: { personId: person.id } },
      },
    });
  return { cycleId: cycle.id, categoryId: category.id, timeZone: cycle.timeZone };
}

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

async function castIt(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check my ballot" }).tap();
  await page.getByRole("heading", { name: "This is your ballot." }).waitFor();
  await page.getByRole("button", { name: "Cast my ballot" }).tap();
  await page.getByRole("heading", { name: "Your ballot is in." }).waitFor();
}
