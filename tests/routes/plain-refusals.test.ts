import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { winFields } from "@tests/support/win-fields";

const db = await testDatabase();
const people = await cast(db);
const { alice, charlie, dana } = people;
const app = await startApp(db);
const [employee, hr, author] = await Promise.all(
  [charlie, dana, alice].map((person) => app.signedIn(person)),
);

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

it.each([
  ["/me/visibility", { visibility: "hidden", role: "admin" }],
  ["/wins/unknown/applause", { applause: "much" }],
])("a form that %s does not have is the sender's mistake, on a page that says so", async (path, form) => {
  const answer = await employee!.post(path, form);
  expect(answer.headers.get("Content-Type")).toMatch(/^text\/html/);
  expect(answer.status).toBe(400);
  expect(readable(await answer.text())).toMatch(/not the form of this page.*Nothing was changed/);
});

it.each(["certification", "tie", "tie-agreement"])(
  "a form for %s from somebody without the role is answered with a page",
  async (step) => {
    const answer = await employee!.post(`/results/unknown/${step}`);
    expect(answer.status).toBe(403);
    expect(readable(await answer.text())).toContain("This one is not open to you");
  },
);

it("applause for a win that takes none yet is answered with a page", async () => {
  const sent = await author!.post("/wins/new", winFields(people, "send"));
  const path = sent.headers.get("Location")!.replace(/\?.*/, "");
  const answer = await author!.post(`${path}/applause`, { applause: "give" });
  expect(answer.status).toBe(409);
  expect(readable(await answer.text())).toMatch(/This has moved on.*Nothing was changed/);
});
