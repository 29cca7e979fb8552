import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { dana } = await cast(db);

it("takes HR from no award to an open cycle with three of them in eight clicks, on a telephone too", async () => {
  const app = await startApp(db);
  const page = await signedInPage(app, dana, { viewport: { width: 390, height: 844 } });
  let clicks = 0;
  const click = async (name: string, role: "link" | "button" | "checkbox") => {
    await page.getByRole(role, { name, exact: true }).click();
    clicks += 1;
  };
  await page.goto("/manage/awards");
  await click("Choose a ready award", "link");
  await click("Joint Win of the Quarter", "checkbox");
  await click("Quiet Engine", "checkbox");
  await click("Peer Thanks of the Month", "checkbox");
  await click("Adopt and plan a cycle", "button");
  await page.waitForURL(/\/manage\/cycles\/new/);
  await click("Plan this cycle", "button");
  await page.waitForURL(/\/manage\/cycles\/[^/]+\?done=planned/);
  await click("Open nominations", "link");
  await page.waitForURL(/\/move/);
  await page.getByRole("button", { name: /Open nominations/ }).click();
  clicks += 1;
  await expect.poll(async () => (await db.cycle.findFirst())?.phase).toBe("nominating");
  expect(await db.category.count()).toBe(3);
  expect(clicks).toBe(8);
});
