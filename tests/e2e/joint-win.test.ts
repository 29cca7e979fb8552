import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { ResendStandIn } from "@tests/support/resend/stand-in";
import { catalogue } from "@tests/support/trophies";
import { procurementWords, salesWords } from "@tests/support/wins";
import { letterTo, pathIn } from "./browser";
import { signedInPage } from "./signed-in-page";

const title = "The shelf we share";
const customer = "Larkhall Water";

const db = await testDatabase();
const people = await cast(db);
const { block } = await catalogue(db);
const { cycle } = await makeRunningCycle(db, "nominating", { nomineeKind: "team", requireBothSides: true });
await db.cycle.update({
  where: { id: cycle.id },
  data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
});
const mail = await ResendStandIn.start();
afterAll(() => mail.stop());

it("takes a joint win from the first word to the deal toys of both sides", async () => {
  const app = await startApp(db, { ...mail.env, WORKER: "on", RESEND_RATE: "100" });

  // Alice of Sales writes it down with Bob of Procurement and Charlie, who belongs to neither side.
  const alice = await signedInPage(app, people.alice);
  await alice.goto("/wins/new");
  await writeStory(alice);
  await addPerson(alice, "Add someone from Procurement", "Bob Tanaka");
  await addPerson(alice, "Add someone else", "Charlie Novak");
  await alice.getByLabel("What Alice Moreau did").fill("Promised next-day spares.");
  await alice.getByLabel("What Bob Tanaka did").fill("Asked what was on the shelf.");
  await alice.getByLabel("What Charlie Novak did").fill("Cleared the room for it.");
  await writeValues(alice);
  await alice.getByLabel("Lead created").fill("2026-01-12");
  await alice.getByLabel("Procurement engaged").fill("2026-01-15");
  await alice.getByLabel("Offer sent").fill("2026-01-29");
  await alice.getByLabel("Won", { exact: true }).fill("2026-03-20");
  await alice.getByRole("switch", { name: /Hide the customer/ }).check();
  await press(alice, "Send for sign-off");
  await alice.waitForURL(/\/wins\/[0-9a-f-]{36}\?done=sent$/);
  const path = new URL(alice.url()).pathname;
  expect(await db.win.findFirstOrThrow({ include: { valueLines: true, milestones: true } })).toMatchObject({
    ...{ title, customer, hideCustomer: true, state: "submitted", suppliers: ["Brasswick Sensors"] },
    valueLines: [
      { baseline: 88_777_00n, achieved: 61_000_00n },
      { unit: "days", baseline: 40_00n, achieved: 2_00n },
    ],
    milestones: { length: 4 },
  });

  // Bob opens the link of his letter and says what Sales did; then Alice ties the knot.
  const asked = await letterTo(mail, people.bob.email, /^Please confirm: The shelf we share$/);
  const bob = await signedInPage(app, people.bob);
  await bob.goto(pathIn(asked.text, app.origin, /^\/wins\//));
  await sign(bob, "What did Sales do that we could not?", procurementWords, "Sign for Procurement");
  await bob.getByText("You have signed. The other side signs next.").waitFor();
  expect(mail.lettersTo(people.charlie.email)).toHaveLength(0);
  await alice.goto(path);
  await sign(alice, "What did Procurement do that we could not?", salesWords, "Sign and tie the knot");
  await alice.getByText("The knot is tied. Everybody named has been told.").waitFor();
  for (const person of [people.alice, people.bob]) {
    const told = await letterTo(mail, person.email, /^The knot is tied: The shelf we share$/);
    expect(told.text).toContain(salesWords);
    expect(told.text).toContain(procurementWords);
    expect(told.text).not.toContain(customer);
  }

  // Adam reads it, without the customer, and nominates the three of them for it.
  const adam = await signedInPage(app, people.adam);
  await adam.goto(path);
  await adam.getByText(salesWords).first().waitFor();
  expect(await adam.getByText(customer).count()).toBe(0);
  await adam.getByRole("link", { name: "Nominate this team" }).click();
  await adam
    .getByLabel("What did they do together?")
    .fill("They asked each other before they asked anybody else.");
  await press(adam, "Send the nomination");
  await adam.getByText("Your nomination is in.").waitFor();
  const nomination = await db.nomination.findFirstOrThrow({ include: { nominees: true } });
  expect(nomination).toMatchObject({ winId: path.split("/").at(-1), state: "submitted" });
  expect(nomination.nominees.map(({ personId }) => personId).sort()).toEqual(
    [people.alice.id, people.bob.id, people.charlie.id].sort(),
  );

  // Bill orders the deal toys with one click: a piece for each person of the two sides.
  const bill = await signedInPage(app, people.bill);
  await bill.goto(path);
  await press(bill, "Order deal toys");
  await bill.waitForURL(/\/orders\/[0-9a-f-]{36}\?done=drafted$/);
  await bill
    .getByRole("heading", { name: new RegExp(title) })
    .first()
    .waitFor();
  const pieces = await db.piece.findMany({ orderBy: { position: "asc" } });
  expect(pieces.map((piece) => [piece.recipientName, piece.itemId])).toEqual([
    ["Alice Moreau", block.id],
    ["Bob Tanaka", block.id],
  ]);
  for (const { recipientName, engraving } of pieces) {
    expect(engraving).toContain(title);
    expect(engraving).toContain(recipientName);
    await bill.getByText((engraving as string[]).join(" / ")).waitFor();
  }
  expect(await bill.content()).not.toContain(customer);
  await bill.goto(path);
  await bill.getByText("Ordered as").waitFor();
});

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
}

async function writeStory(page: Page) {
  await page.getByLabel("Give it a name people will remember").fill(title);
  await page.getByLabel("In one line").fill("A spare arrives the next morning.");
  await page.getByLabel("What happened?").fill("They had no room for spares. We had, and said so.");
  await page.getByLabel("Customer", { exact: true }).fill(customer);
  await page.getByLabel("Suppliers").fill("Brasswick Sensors");
}

async function addPerson(page: Page, label: string, name: string) {
  await page.getByRole("combobox", { name: label }).fill(name.split(" ")[1]!);
  await page.getByRole("option", { name: new RegExp(name) }).click();
}

async function writeValues(page: Page) {
  const first = page.getByRole("group", { name: "Value 1" });
  await first.getByLabel("Kind").selectOption("freight");
  await first.getByLabel("Before", { exact: true }).fill("88,777");
  await first.getByLabel("After", { exact: true }).fill("61.000,00");
  await first.getByLabel("Source of the figure before").fill("Freight invoices");
  await press(page, "Add another value");
  const second = page.getByRole("group", { name: "Value 2" });
  await second.getByLabel("Kind").selectOption("cycle_time");
  await second.getByLabel("Counted in").selectOption("days");
  await second.getByLabel("Before", { exact: true }).fill("40");
  await second.getByLabel("After", { exact: true }).fill("2");
  await second.getByLabel("Source of the figure before").fill("Delivery notes");
}

async function sign(page: Page, question: string, words: string, verb: string) {
  await page.getByLabel(question).fill(words);
  await page.getByRole("checkbox", { name: /The people named did the work/ }).check();
  await press(page, verb);
}
