import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { uploadDeals } from "@tests/support/made-deals";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, dana } = await cast(db);

it("the box that leaves rows out counts where it was ticked before scripts ran, and can be taken back", async () => {
  const path = `/wins/imports/${await uploadDeals(actAs(db, dana), alice.email)}`;
  const app = await startApp(db);
  const page = await signedInPage(app, dana);
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  const box = page.getByRole("checkbox", { name: /^Leave out/ });
  const go = page.getByRole("button", { name: /^Import \d+ deal/ });
  await box.check();
  letThrough();
  // The button of a page without scripts is never disabled: what counts is how it is once they run.
  await page.waitForLoadState("networkidle");
  await expect.poll(() => box.isChecked()).toBe(true);
  expect(await go.isEnabled()).toBe(true);
  await box.uncheck();
  await expect.poll(() => go.isDisabled()).toBe(true);
  await box.check();
  await go.click();
  await page.waitForURL((url) => url.searchParams.has("done"));
});
