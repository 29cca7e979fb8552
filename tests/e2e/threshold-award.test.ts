import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeItem, makeVendor } from "../../prisma/factories";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const people = await cast(db);
const item = await makeItem(db, (await makeVendor(db)).id);

it("takes an award by threshold from its rule and its figures to the hall", async () => {
  const app = await startApp(db);
  const page = await signedInPage(app, people.dana);

  await page.goto("/manage/awards/new");
  await page.getByLabel("Name", { exact: true }).fill("President’s Club");
  await page.getByLabel("In one or two sentences").fill("For everyone above the shared target.");
  await page.getByRole("radio", { name: /To all who reach it/ }).check();
  await page.getByLabel("What the figure is called").first().fill("Shared target");
  await page.getByLabel("At least", { exact: true }).first().fill("much");
  await page.getByLabel("Unit").first().fill("%");
  await page.getByLabel("Of several periods counts").first().selectOption("mean");
  await page.getByLabel("Piece").selectOption(item.id);
  await page.getByRole("button", { name: "Add the award" }).click();
  await page.getByRole("alert").waitFor();
  const least = page.getByLabel("At least", { exact: true }).first();
  expect(await least.inputValue()).toBe("much");
  await least.fill("100");
  await page.getByRole("button", { name: "Add the award" }).click();
  await page.getByText("The award is there.").waitFor();

  // The figures come by file: the wrong one takes nothing in, the right one shows what it would do.
  await page.getByRole("link", { name: "See who reaches it" }).click();
  await page.getByText("Shared target of at least 100 % on average").waitFor();
  await page.getByRole("link", { name: "See and import figures" }).click();
  await upload("F-1007,2025-Q1,much\n");
  await page.getByText("This is not a number. Write it like 104.5.").waitFor();
  expect(await page.getByRole("button", { name: /import/i }).isDisabled()).toBe(true);
  await page.getByRole("link", { name: "Upload another file" }).click();
  await upload("F-1007,2025-Q1,104.5\nF-1008,2025-Q1,99.9\nF-1009,2025-Q1,120\n");
  await page.getByRole("button", { name: "Import 3 figures" }).click();
  await page.getByText("The file is in: 3 new, 0 replaced.").waitFor();

  // The dry run tells who reaches it and who misses it by how little.
  await page.getByRole("link", { name: "President’s Club" }).click();
  await page.getByRole("link", { name: "See who reaches it" }).click();
  await page.getByLabel("Name of the period").fill("2025");
  await page.getByLabel("First day").fill("2025-01-01");
  await page.getByLabel("Last day").fill("2025-12-31");
  await page.getByRole("button", { name: "Make a dry run" }).click();
  await page.getByText("2 people reach it. 1 misses it.").waitFor();
  await page.getByRole("link", { name: /Miss it/ }).click();
  await page.getByText("0.1 % short").waitFor();
  expect(await page.getByRole("main").innerText()).toContain("Bob Tanaka");
  await page.getByRole("link", { name: /^Reach it/ }).click();
  await page.getByRole("link", { name: "Leave out Charlie Novak" }).click();
  await page.getByRole("button", { name: "Leave out" }).click();
  await page.getByRole("alert").getByText("Say why").waitFor();
  await page.getByLabel("Why").fill("On leave the whole year.");
  await page.getByRole("button", { name: "Leave out" }).click();
  await page.getByText("1 person reaches it.").waitFor();
  expect(await db.laureate.count()).toBe(0);

  await page.getByRole("link", { name: "Honour them" }).click();
  await page.getByRole("button", { name: "Honour 1 person" }).click();
  await page.getByText("1 person was honoured.").waitFor();
  await page.getByRole("link", { name: "See the honour" }).click();
  await page.getByRole("heading", { name: "Alice Moreau", level: 1 }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain("President’s Club, 2025");

  const hall = await signedInPage(app, people.bob);
  await hall.goto("/hall");
  const words = await hall.getByRole("main").innerText();
  expect(words).toContain("Alice Moreau");
  expect(words).not.toContain("Charlie Novak");
  expect(await db.letter.findMany({ where: { template: "you-won" } })).toMatchObject([
    { personId: people.alice.id },
  ]);
  expect(await db.piece.findMany()).toMatchObject([{ recipientName: "Alice Moreau", itemId: item.id }]);

  async function upload(rows: string): Promise<void> {
    const buffer = Buffer.from(`Employee number,Period,Figure\n${rows}`);
    await page
      .getByLabel("File of figures")
      .setInputFiles({ name: "figures.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Read this file" }).click();
  }
});
