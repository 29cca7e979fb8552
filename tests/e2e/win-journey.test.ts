import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { recordWin } from "~/operations/record-win.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const people = await cast(db);
const { cycle } = await makeRunningCycle(db, "nominating", { nomineeKind: "team", requireBothSides: true });
await db.cycle.update({
  where: { id: cycle.id },
  data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
});

it("takes a win of a salesperson through both keys, Finance, applause and a nomination to its reversal", async () => {
  const app = await startApp(db);
  const form = winForm(people, { hideAmounts: true });
  const sent = await recordWin(actAs(db, people.alice), { formKey: randomUUID() }, form);
  if (!sent.ok) throw new Error(sent.reason);
  const path = `/wins/${sent.value}`;

  // Procurement confirms from home, then Sales ties the knot.
  const bob = await signedInPage(app, people.bob);
  await bob.goto("/");
  await bob.getByRole("link", { name: /Sign off “The shelf we share”/ }).click();
  await sign(bob, "What did Sales do that we could not?", procurementWords, "Sign for Procurement");
  await bob.getByText("You have signed. The other side signs next.").waitFor();
  const alice = await signedInPage(app, people.alice);
  await alice.goto(path);
  await sign(alice, "What did Procurement do that we could not?", salesWords, "Sign and tie the knot");
  await alice.getByText("The knot is tied. Everybody named has been told.").waitFor();

  // Finance accepts less of it, and says why.
  const frank = await signedInPage(app, people.frank);
  await frank.goto(`/finance${path}`);
  await frank.getByRole("link", { name: "Reduce or reject" }).click();
  await frank.getByLabel("How much counts, if less").fill("20,000");
  await frank.getByLabel("Why").fill("The second lane began in the summer.");
  await press(frank, "Decide");
  await frank.getByText("Every value is decided.").waitFor();
  await alice.goto(path);
  await alice.getByText("€27.8k", { exact: false }).first().waitFor();
  await alice.getByText("Reduced to", { exact: false }).waitFor();

  // A colleague outside of both celebrates it and calls Bob, and sees neither amount nor reason.
  const adam = await signedInPage(app, people.adam);
  await adam.goto(path);
  await press(adam, "Applaud");
  await adam.getByRole("button", { name: "You applaud" }).waitFor();
  await adam.getByLabel("Say well done").fill("One run, not three. Thank you @Bob.");
  await press(adam, "Say it");
  await adam.getByText("One run, not three.").first().waitFor();
  await adam.getByRole("link", { name: "Change or take back" }).waitFor();
  const body = await adam.content();
  expect(body).not.toMatch(/27\.8k|20,000|€20k|second lane/);
  expect(await db.letter.count({ where: { template: "win-commented", personId: people.bob.id } })).toBe(1);
  await adam.getByRole("link", { name: "Share it as a picture" }).click();
  await adam.getByRole("img", { name: /The shelf we share/ }).waitFor();
  const card = await adam.request.get(`${path}/card`);
  const drawn = (await card.text()).replace(/url\(data:font[^)]*\)/g, "");
  expect(drawn).toContain("The shelf we share");
  expect(drawn).not.toMatch(/27\.8k|20k/);

  // He nominates the team for it.
  await adam.goto(path);
  await adam.getByRole("link", { name: "Nominate this team" }).click();
  await adam
    .getByLabel("What did they do together?")
    .fill("They asked each other before they asked anybody else.");
  await press(adam, "Send the nomination");
  await adam.getByText("Your nomination is in.").waitFor();
  expect(await db.nomination.findFirstOrThrow()).toMatchObject({ winId: sent.value, state: "submitted" });

  // The people of the win ask for its reversal, and Finance decides.
  await alice.goto(path);
  await alice.getByRole("link", { name: /Ask for a reversal/ }).click();
  await alice.getByLabel("What happened?").fill("The customer cancelled before the first delivery.");
  await press(alice, "Ask Finance");
  await alice.getByText("Finance has your words and decides.", { exact: false }).waitFor();
  await frank.goto("/");
  await frank.getByRole("link", { name: /1 reversal to decide/ }).click();
  await frank.waitForURL(/\/finance\?show=reversal$/);
  await frank.getByRole("link", { name: "The shelf we share" }).click();
  await frank.getByRole("link", { name: "Decide", exact: true }).click();
  await frank.getByLabel("Why, whichever you decide").fill("Nothing was delivered.");
  await press(frank, "Reverse the win");
  await frank.getByText("The win is reversed.", { exact: false }).waitFor();

  // It stands nowhere any more, and stays readable.
  await adam.goto(path);
  await adam.getByText("It counts in no total and for no award any more.", { exact: false }).waitFor();
  expect(await adam.getByRole("button", { name: /Applaud|You applaud/ }).count()).toBe(0);
  expect(await adam.content()).not.toContain("Nothing was delivered.");
  expect((await adam.request.get(`${path}/card`)).status()).toBe(404);
  await adam.goto("/");
  await adam.getByRole("heading", { name: /Adam/ }).waitFor();
  expect(await adam.getByRole("heading", { name: "The shelf we share" }).count()).toBe(0);
});

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
}

async function sign(page: Page, question: string, words: string, verb: string) {
  await page.getByLabel(question).fill(words);
  await page.getByRole("checkbox", { name: /The people named did the work/ }).check();
  await press(page, verb);
}
