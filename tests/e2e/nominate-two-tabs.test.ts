import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, charlie } = await cast(db);
const { cycle } = await makeRunningCycle(db, "nominating", { nomineeKind: "person" });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
await db.cycle.update({
  where: { id: cycle.id },
  data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
});
const app = await startApp(db);

const kept = async () => (await db.nomination.findFirst())?.answers;

it("saves by itself, tells the second tab, and keeps on the device what does not reach the server", async () => {
  const page = await signedInPage(app, charlie);
  await page.goto(`/cycles/${cycle.id}/nominate?nominee=${alice.id}`);
  await page.locator("textarea").first().fill("Alice called before the offer.");
  await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
  expect(await kept()).toEqual({ story: "Alice called before the offer." });
  expect(page.url()).toContain("nomination=");

  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.locator("textarea").first().fill("The second tab knows more.");
  await second.getByText(/^Saved/).waitFor();

  await page.locator("textarea").first().fill("The first tab goes on.");
  await page.getByText("changed in another tab or on another device at").waitFor();
  await page.getByText("The second tab knows more.").waitFor();
  expect(await kept()).toEqual({ story: "The second tab knows more." });
  await page.getByRole("button", { name: "Keep what is written here" }).click();
  await page.getByText("Your draft is safe.").waitFor();
  expect(await kept()).toEqual({ story: "The first tab goes on." });

  await page.context().setOffline(true);
  await page.locator("textarea").first().fill("Written in a tunnel.");
  await page.getByText("Not saved: no connection. Kept on this device and tried again.").waitFor();
  await page.getByRole("button", { name: "Send the nomination" }).click();
  await page.getByText("Not sent: there is no connection.").waitFor();
  expect(await page.locator("textarea").first().inputValue()).toBe("Written in a tunnel.");
  await page.context().setOffline(false);
  await page.getByText(/^Saved/).waitFor();
  expect(await kept()).toEqual({ story: "Written in a tunnel." });

  await page.context().setOffline(true);
  await page.locator("textarea").first().fill("Written before the battery died.");
  await page.getByText("Not saved: no connection.").waitFor();
  const address = page.url();
  await page.close();
  const later = await second.context().newPage();
  await later.context().setOffline(false);
  await later.goto(address);
  await later.getByRole("button", { name: "Bring it back" }).click();
  await later.getByText(/^Saved/).waitFor();
  expect(await kept()).toEqual({ story: "Written before the battery died." });
});
