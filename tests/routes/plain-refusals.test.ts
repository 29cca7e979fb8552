import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { charlie, dana } = await cast(db);
const app = await startApp(db);
const [employee, hr] = await Promise.all([charlie, dana].map((person) => app.signedIn(person)));

it.each([
  "/manage/mail/unknown/letter",
  "/manage/mail/unknown/files/unknown",
  "/manage/people/import/unknown/problems",
  "/orders/unknown/po",
])("%s tells in words that a file is not for somebody or not there", async (path) => {
  const refused = await employee!.get(path);
  expect([refused.status, await refused.text()]).toEqual([403, "Your roles do not open this.\n"]);
  const missing = await hr!.get(path);
  expect([missing.status, await missing.text()]).toEqual([404, "Not found"]);
});

it.each(["/results/unknown/file", "/laureates/unknown/certificate"])(
  "%s tells in words that it is not there",
  async (path) => {
    const missing = await employee!.get(path);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("Content-Type")).toMatch(/^text\/plain/);
    expect(await missing.text()).not.toBe("");
  },
);
