import type { Page } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { weekOf } from "~/domain/updates/digest-slot";
import { localOf } from "~/domain/zoned-time";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { ResendStandIn } from "@tests/support/resend/stand-in";
import { letterTo, openPage, pathIn } from "./browser";
import { signedInPage } from "./signed-in-page";

const db = await testDatabase();
const people = await cast(db);
const mail = await ResendStandIn.start();
afterAll(() => mail.stop());

const line = "Copper sensors take two weeks longer";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

it("takes a note from the board to the weekly letter, its page, and the click that stops it", async () => {
  const app = await startApp(db, { ...mail.env, WORKER: "on", RESEND_RATE: "100" });

  // The letter of this week waits until Dana has read it.
  const dana = await signedInPage(app, people.dana);
  await dana.goto("/manage/digest");
  await press(dana, "Hold it back");
  await dana.getByText("Held back", { exact: true }).waitFor();

  // Bob posts on his phone.
  const bob = await signedInPage(app, people.bob, phone);
  await bob.goto("/updates");
  await bob.getByText("Shortage", { exact: true }).click();
  await bob.getByLabel("The one sentence").fill(line);
  await bob.getByText("Say more").click();
  await bob.getByLabel("A little more").fill("We have 340 in hand for promises already made.");
  await press(bob, "Post");
  await bob.getByText("Your update stands on the board.").waitFor();
  await bob.getByRole("heading", { name: line }).waitFor();
  expect(await bob.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  // Everybody's hour is the one that has just begun.
  const { week } = await db.digestEdition.findFirstOrThrow();
  const here = localOf(new Date(), "Europe/Berlin");
  const day = new Date(`${here.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
  await db.digestEdition.updateMany({ data: { week: thisWeek() } });
  await db.person.updateMany({
    data: { digestDay: day, digestHour: Number(here.slice(11, 13)), digestSince: new Date(0) },
  });
  await letterTo(mail, people.dana.email, /^The weekly letter waits for you/);
  expect(mail.lettersTo(people.alice.email)).toHaveLength(0);
  expect(week).toMatch(/^\d{4}-W\d{2}$/);

  // Dana reads it, puts a note above it and lets it go.
  await dana.goto("/manage/digest");
  await dana.getByRole("heading", { name: "As plain text" }).waitFor();
  await dana.getByLabel("Your words").fill("A good week.");
  await press(dana, "Save the note");
  await dana.getByText("Your note stands above the letter.").waitFor();
  await dana.getByText("Approve it", { exact: true }).click();
  await press(dana, "Approve");
  await dana.getByText("The letter is approved.").waitFor();

  // Alice reads it, reads it again in Laurels, and stops it without signing in.
  const letter = await letterTo(mail, people.alice.email, new RegExp(line));
  expect(letter.text).toContain("A good week.");
  expect(letter.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  const alice = await signedInPage(app, people.alice);
  await alice.goto(pathIn(letter.text, app.origin, /^\/updates\/digests\//));
  await alice.getByRole("heading", { name: line }).waitFor();
  await alice.getByText("As it was sent to you.").waitFor();
  const stranger = await openPage(app.origin, phone);
  await stranger.goto(pathIn(letter.text, app.origin, /^\/unsubscribe\//));
  await press(stranger, "Stop the weekly letter");
  await stranger.getByRole("heading", { name: "The weekly letter comes no more" }).waitFor();
  await alice.goto("/me");
  expect(await alice.getByRole("switch", { name: /The weekly letter/ }).isChecked()).toBe(false);
}, 240_000);

/** The week that it is for everybody of the cast. */
function thisWeek(): string {
  return weekOf(localOf(new Date(), "Europe/Berlin").slice(0, 10));
}
