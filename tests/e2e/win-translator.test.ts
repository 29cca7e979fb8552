import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const people = await cast(db);

it.each([
  ["a desk", 1280],
  ["a phone", 390],
] as const)("turns plain words into total cost at %s", async (place, width) => {
  const title = `The shelf we share at ${place}`;
  const app = await startApp(db);
  const page = await signedInPage(app, people.alice);
  await page.setViewportSize({ width, height: 900 });
  await page.goto("/wins/new");
  await page.getByLabel("Give it a name people will remember").fill(title);
  await page.getByLabel("In one line").fill("A spare arrives the next morning.");
  await page.getByLabel("What happened?").fill("They had no room for spares. We had, and said so.");
  await page.getByLabel("Customer", { exact: true }).fill("Larkhall Water");
  const search = page.getByRole("combobox", { name: "Add someone from Procurement" });
  await search.fill("Tanaka");
  await page.getByRole("option", { name: /Bob Tanaka/ }).waitFor();
  await search.press("Enter");
  const inSearch = () => search.evaluate((box) => box === document.activeElement);
  await expect.poll(inSearch).toBe(true);
  await page.getByLabel("What Alice Moreau did").fill("Promised next-day spares.");

  // The sentence narrows what it can mean; one press makes two values, with its time filled in.
  const sentence = page.getByRole("textbox", { name: "In plain words" });
  await page.getByRole("button", { name: "Less is thrown away" }).waitFor();
  await sentence.fill("Blue skies");
  await sentence.press("Enter");
  expect(await page.getByRole("group", { name: /Value 1: / }).count(), "means nothing").toBe(0);
  await sentence.fill("We hold two weeks of their stock");
  await page.getByRole("button", { name: "Less is thrown away" }).waitFor({ state: "detached" });
  await sentence.press("Enter");
  const capital = page.getByRole("group", { name: /Value 1: Money that lies on the shelf/ });
  expect(await capital.getByLabel("Days in stock, before").inputValue()).toBe("14");
  expect(await sentence.inputValue(), "makes room for the next").toBe("");
  await capital.getByLabel("Bought a year").fill("2,600,000");
  await capital.getByText("€99,726.03 better once").waitFor();
  const keeping = page.getByRole("group", { name: /Value 2: What stock costs to keep/ });
  expect(await keeping.getByLabel("Bought a year").inputValue(), "asked once").toBe("2,600,000");
  await keeping.getByLabel("Cost of capital a year").fill("12%");
  await keeping.getByText("€11,967.12 better every year").waitFor();
  await capital.getByLabel("Source of the figure before").fill("Their stock list");
  expect(await keeping.getByLabel("Source of the figure before").inputValue()).toBe("Their stock list");
  await keeping.getByLabel("Counts from").fill("2026-04-01");

  // Beside the form stands what is missing, until nothing is.
  await page.getByText("Write what Bob Tanaka did before you send it.").waitFor();
  await page.getByLabel("What Bob Tanaka did").fill("Asked what was on the shelf.");
  await page.getByText("What comes every year needs the first and the last day").waitFor();
  await keeping.getByLabel("Counts until").fill("2027-03-31");
  await page.getByText("Everything is here.").waitFor();
  expect(await isWiderThan(page, width), "nothing is cut off").toBe(false);
  await page.getByRole("button", { name: "Send for sign-off" }).click();
  await page.waitForURL(/\/wins\/[0-9a-f-]{36}\?done=sent$/);
  await page
    .getByText("Before: 14 days in stock × €2,600,000 bought a year ÷ 365 days = €99,726.03")
    .waitFor();
  expect(
    await db.valueLine.findMany({ where: { win: { title } }, orderBy: { position: "asc" } }),
  ).toMatchObject([
    { kind: "working_capital", baseline: 99_726_03n, achieved: 0n, recurring: false },
    { kind: "inventory", baseline: 11_967_12n, achieved: 0n, recurring: true },
  ]);
});

async function isWiderThan(page: Page, width: number): Promise<boolean> {
  return page.evaluate((most) => document.documentElement.scrollWidth > most, width);
}
