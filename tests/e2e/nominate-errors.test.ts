import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, charlie } = await cast(db);
const { cycle, category } = await makeRunningCycle(db, "nominating", { nomineeKind: "person" });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
await db.cycle.update({
  where: { id: cycle.id },
  data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
});
const app = await startApp(db);
it("takes a cured error away while somebody writes, and leaves them where they write", async () => {
  const page = await signedInPage(app, charlie);
  await page.goto(`/cycles/${cycle.id}/nominate`);
  const story = page.locator("textarea").first();
  await story.fill("Two words");
  await page.getByRole("button", { name: "Send the nomination" }).click();
  await page.getByText("2 things need another look.").waitFor();
  expect(await story.getAttribute("aria-invalid")).toBe("true");
  // At once, before the server has looked at it.
  await story.press("End");
  await story.pressSequentially(" and");
  expect(await story.getAttribute("aria-invalid")).toBeNull();
  await story.fill("They called the other side before the offer went out.");
  await page.getByText("2 things need another look.").waitFor({ state: "detached" });
  expect(await story.getAttribute("aria-invalid")).toBeNull();
  expect(await story.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await page.getByRole("alert").count()).toBe(1);
  expect(await db.nomination.count({ where: { state: "submitted" } })).toBe(0);
});

it("says as soon as people are chosen that the same were sent before, and leads there", async () => {
  const entry = await makeEntry(db, category.id, [alice], { nominators: [charlie] });
  const earlier = await db.nomination.findFirstOrThrow({ where: { entryId: entry.id } });
  const page = await signedInPage(app, charlie);
  await page.goto(`/cycles/${cycle.id}/nominate`);
  await page.getByRole("combobox", { name: "Person" }).fill(alice.name.slice(0, 6));
  await page.getByRole("option", { name: alice.name }).click();
  await page.getByText("You have nominated them for this award before.").waitFor();
  await page.getByRole("link", { name: "Open that nomination" }).click();
  await page.waitForURL(`**/nominate?nomination=${earlier.id}`);
  await page.getByText("You sent this nomination.").waitFor();
});

it("goes on with the name that somebody typed before the scripts were there", async () => {
  const page = await signedInPage(app, charlie);
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/cycles/${cycle.id}/nominate`, { waitUntil: "commit" });
  await page.locator("#nominees").pressSequentially(alice.name.slice(0, 5));
  expect(await page.getByRole("combobox", { name: "Person" }).count()).toBe(0);
  letThrough();
  await page.getByRole("combobox", { name: "Person" }).waitFor();
  await page.keyboard.type(alice.name.slice(5, 7));
  await page.getByRole("option", { name: alice.name }).click();
  await page.getByRole("button", { name: `Remove ${alice.name}` }).waitFor();
});

it("keeps what is typed up to the very moment in which the scripts take over", async () => {
  const page = await signedInPage(app, charlie);
  await page.addInitScript(() => {
    // Types before each task of the page, as long as the field is the plain one.
    const Channel = MessageChannel;
    const type = () => {
      const field = document.querySelector<HTMLInputElement>("#nominees:not([role])");
      if (field) field.value = sessionStorage.typed = `Ann${performance.now().toFixed(0)}`;
    };
    window.MessageChannel = function () {
      const channel = new Channel();
      const { port1 } = channel;
      Object.defineProperty(port1, "onmessage", {
        set: (work: (event: MessageEvent) => void) => {
          port1.addEventListener("message", (event) => (type(), work(event)));
          port1.start();
        },
      });
      return channel;
    } as never;
  });
  await page.goto(`/cycles/${cycle.id}/nominate`);
  const field = page.getByRole("combobox", { name: "Person" });
  await field.waitFor();
  const typed = await field.inputValue();
  expect(typed).toMatch(/^Ann\d+$/);
  expect(typed).toBe(await page.evaluate(() => window.sessionStorage.typed as string));
});
