import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { pdf, png } from "@tests/support/evidence";
import { ResendStandIn } from "@tests/support/resend/stand-in";
import { letterTo, openPage, pathIn, signInByMail } from "./browser";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const { cycle } = await makeRunningCycle(db, "nominating", { nomineeKind: "person" });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
await db.cycle.update({
  where: { id: cycle.id },
  data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
});
const mail = await ResendStandIn.start();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

it("takes a nomination with files on a phone, and a colleague's sentence from a letter", async () => {
  const app = await startApp(db, { ...mail.env, WORKER: "on", RESEND_RATE: "100" });
  const page = await signedInPage(app, charlie, phone);
  await page.goto("/people");
  await page.locator("summary", { hasText: "More places" }).click();
  await page.getByRole("link", { name: "Scorecard" }).click();
  await page.waitForURL(/scorecard/);
  await page.getByRole("link", { name: "Scorecard" }).waitFor({ state: "hidden" });
  await page.goto(`/cycles/${cycle.id}/nominate`);
  await page.locator("input[role=combobox]").last().fill("moreau");
  await page.getByRole("option", { name: /Alice Moreau/ }).click();
  await page.locator("input[type=file]").setInputFiles([
    { name: "Thank-you note.pdf", mimeType: "application/pdf", buffer: pdf },
    { name: "First pallets.png", mimeType: "image/png", buffer: Buffer.from(png(2, 3)) },
  ]);
  await page.getByRole("button", { name: "Remove First pallets.png" }).waitFor();
  await page.getByRole("button", { name: "Remove Thank-you note.pdf" }).click();
  await page.getByRole("button", { name: "Remove Thank-you note.pdf" }).waitFor({ state: "detached" });
  await page.locator("textarea").first().fill("Alice called before the offer went out.");
  await page.getByText(/^Saved/).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Send the nomination" }).click();
  await page.getByText("Your nomination is in.").waitFor();
  expect(await db.nominationFile.findMany({ select: { name: true } })).toEqual([
    { name: "First pallets.png" },
  ]);

  await page.getByRole("link", { name: "Ask colleagues to second it" }).click();
  await page.getByRole("heading", { name: "Ask colleagues to second it" }).waitFor();
  await page.locator("input[role=combobox]").last().fill("tanaka");
  await page.getByRole("option", { name: /Bob Tanaka/ }).click();
  await page.getByLabel("What do you want to tell them?").fill("You were in the room.");
  await page.getByRole("button", { name: "Ask by letter" }).click();
  await page.getByText("The letter is on its way.").waitFor();

  const letter = await letterTo(mail, bob.email, /second the nomination of Alice Moreau/);
  expect(letter.text).toContain("You were in the room.");
  expect(letter.text).not.toContain("before the offer");
  const path = pathIn(letter.text, app.origin, /^\/endorse\//);
  const stranger = await signedInPage(app, dana);
  expect((await stranger.goto(path))?.status()).toBe(404);
  const colleague = await signInByMail(await openPage(app.origin, phone), mail, bob.email);
  await colleague.goto(path);
  expect(await db.endorsement.count({ where: { state: "given" } })).toBe(0);
  await colleague
    .getByRole("textbox", { name: "Your sentence" })
    .fill("She rang me at seven in the morning.");
  await colleague.getByRole("button", { name: "Second it" }).click();
  await colleague.getByText("Your sentence stands beside the nomination.").waitFor();

  await page.reload();
  await page.getByText("She rang me at seven in the morning.").waitFor();
  await stranger.goto(`/manage/cycles/${cycle.id}/screening`);
  await stranger.getByText("Seconded by Bob Tanaka").waitFor();
  await stranger.getByRole("link", { name: "First pallets.png" }).waitFor();
  const nominee = await signedInPage(app, alice);
  expect((await nominee.goto(path))?.status()).toBe(404);
});
