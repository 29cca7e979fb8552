import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { methodsFor } from "~/domain/awards/award";
import { ballotForm } from "~/domain/voting/election";
import { makeAward } from "../../prisma/factories";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { examined, nothing } from "./examined";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { dana } = await cast(db);
const award = await makeAward(db, { name: "Quiet Engine", nomineeKind: "team", offerNone: true, seats: 2 });
const app = await startApp(db);
const page = await signedInPage(app, dana, { reducedMotion: "reduce" });

it.each(methodsFor("vote"))(
  "nothing serious on a ballot of %s, empty, filled in and in words",
  async (method) => {
    await page.goto(`/manage/awards/${award.id}/ballot-preview?method=${method}`);
    await page.waitForFunction(() => document.querySelector(".paper .slot .place") === null);
    expect(await examined(page)).toEqual(nothing);
    await fillIn(page, method);
    expect(await examined(page)).toEqual(nothing);
    await page.getByRole("button", { name: "Check my ballot" }).click();
    await page.getByRole("heading", { name: "This is your ballot." }).waitFor();
    expect(await examined(page)).toEqual(nothing);
  },
);

it("nothing serious in the editor, for several winners and for each kind", async () => {
  await page.goto(`/manage/awards/${award.id}`);
  await page.getByText("A fair share of tastes").waitFor();
  expect(await examined(page)).toEqual(nothing);
  await page.goto("/manage/awards/new");
  for (const kind of ["By a jury", "At once", "To all who reach it"]) {
    await page.getByRole("radio", { name: kind }).check();
    expect(await examined(page)).toEqual(nothing);
  }
});

async function fillIn(shown: Page, method: Parameters<typeof ballotForm>[0]) {
  if (ballotForm(method) === "scores") return shown.locator(".mark").nth(5).click();
  if (ballotForm(method) === "approve") return shown.getByRole("checkbox").first().check();
  if (method === "plurality") return shown.getByRole("radio").first().check();
  for (const title of ["The eleven-day quote", "Copper before the bid"])
    await shown.getByRole("article", { name: title }).getByRole("button").click();
  const shares = shown.getByRole("button", { name: "Let Copper before the bid share 1st place" });
  if (await shares.count()) await shares.click();
}
