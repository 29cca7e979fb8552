import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { signing } from "@tests/support/wins";
import { valueFields, winFields } from "@tests/support/win-fields";

const db = await testDatabase();
const people = await cast(db);
const app = await startApp(db);
const as = { alice: await app.signedIn(people.alice), adam: await app.signedIn(people.adam) };

it("asks whether figures that look wrong are right, keeps what was typed, and takes them once that is said", async () => {
  const rows = (sure: Record<string, string> = {}) => ({
    ...{ title: "Noughts", values: "2", ...valueFields(0, {}) },
    ...valueFields(1, { before: "88,777", after: "61,000,000,000", source: "Invoices", ...sure }),
  });
  const asked = await as.alice.post("/wins/new", winFields(people, "send", rows()));
  expect(asked.status).toBe(409);
  const html = await asked.text();
  for (const words of [
    'id="sure-1-error"',
    'name="sure-1"',
    'value="61,000,000,000"',
    "An amount is over ten billion.",
  ])
    expect(html).toContain(words);
  expect(html).not.toContain('name="sure-0"');
  expect(await db.win.count({ where: { title: "Noughts" } })).toBe(0);
  const drafted = await as.alice.post("/wins/new", winFields(people, "save", rows()));
  expect(drafted.status).toBe(302);
  const said = await as.alice.post("/wins/new", winFields(people, "send", rows({ sure: "yes" })));
  expect(said.status).toBe(302);
  const kept = await db.win.findMany({
    where: { title: "Noughts" },
    select: { state: true },
    orderBy: { state: "asc" },
  });
  expect(kept).toEqual([{ state: "draft" }, { state: "submitted" }]);
});

it("keeps what was typed where an author has begun too many wins", async () => {
  const { id } = people.adam;
  const now = new Date();
  await db.win.createMany({
    data: Array.from({ length: 50 }, () => ({
      ...{ title: "Begun", summary: "", story: "", customer: "", suppliers: [], currency: "EUR" },
      ...{
        submittedById: id,
        submitterSide: "other" as const,
        state: "draft" as const,
        createdAt: now,
        updatedAt: now,
      },
    })),
  });
  const fields = winFields(people, "save", { title: "One too many", story: "Typed with care." });
  const answer = await as.adam.post("/wins/new", fields);
  expect(answer.status).toBe(409);
  const html = await answer.text();
  for (const words of [
    "You have begun 50 wins and not sent them.",
    'value="One too many"',
    "Typed with care.",
  ])
    expect(html).toContain(words);
  expect(await db.win.count({ where: { submittedById: id } })).toBe(50);
  await db.win.deleteMany({ where: { submittedById: id } });
});

it("takes no signature for a win that was sent anew since it was read, and keeps the words", async () => {
  const sent = await as.alice.post("/wins/new", winFields(people, "send", { title: "Read twice" }));
  const id = /\/wins\/([^?]+)/.exec(sent.headers.get("Location") ?? "")?.[1] ?? "";
  const bob = await app.signedIn(people.bob);
  const path = `/wins/${id}/sign-off`;
  const readAt = async () =>
    / name="sentAt" value="([^"]+)"/.exec(await (await bob.get(path)).text())?.[1] ?? "";
  const words = "They kept a spare on the shelf for us.";
  const first = await readAt();
  const anew = winFields(people, "send", { title: "Read twice", "after-0": "1" });
  expect((await as.alice.post(`/wins/${id}/edit`, anew)).status).toBe(302);
  const stale = await bob.post(path, { words, fair: "yes", sentAt: first });
  expect(stale.status).toBe(409);
  const html = await stale.text();
  for (const said of ["sent again since you looked at it", words]) expect(html).toContain(said);
  expect((await bob.post(path, { words, fair: "yes" })).status).toBe(409);
  const comment = "The freight is per year, not per month.";
  for (const form of [{ comment, sentAt: first }, { comment }] as Record<string, string>[]) {
    const back = await bob.post(`/wins/${id}/return`, form);
    expect([back.status, (await back.text()).includes(comment)]).toEqual([409, true]);
  }
  expect(await db.win.findUnique({ where: { id } })).toMatchObject({ state: "submitted" });
  expect(await db.signOff.count({ where: { winId: id } })).toBe(0);
  const second = await readAt();
  expect(second).not.toBe(first);
  expect((await bob.post(path, { words, fair: "yes", sentAt: second })).status).toBe(302);
  expect(await db.signOff.count({ where: { winId: id } })).toBe(1);
});

it("answers a signature by somebody who may not see the win as its page does", async () => {
  const sent = await as.alice.post("/wins/new", winFields(people, "send", { title: "Not theirs" }));
  const id = /\/wins\/([^?]+)/.exec(sent.headers.get("Location") ?? "")?.[1] ?? "";
  const charlie = await app.signedIn(people.charlie);
  const sign = async () =>
    (await charlie.post(`/wins/${id}/sign-off`, await signing(db, id, "They kept a spare."))).status;
  expect((await charlie.get(`/wins/${id}/sign-off`)).status).toBe(404);
  expect(await sign()).toBe(404);
  await db.win.update({ where: { id }, data: { state: "confirmed", confirmedAt: new Date() } });
  expect(await sign()).toBe(409);
  expect(await db.signOff.count({ where: { winId: id } })).toBe(0);
});

it("takes nothing to nothing for no value, keeps what was typed, and keeps it as a draft", async () => {
  const rows = {
    ...{ title: "Nothing to nothing", values: "2", ...valueFields(0, {}) },
    ...valueFields(1, { before: "0", after: "0", source: "Invoices" }),
  };
  const refused = await as.alice.post("/wins/new", winFields(people, "send", rows));
  expect(refused.status).toBe(409);
  const html = await refused.text();
  for (const words of ['id="after-1-error"', "This is the same as before", "Nothing to nothing"])
    expect(html).toContain(words);
  expect(html).not.toContain('id="after-0-error"');
  expect(await db.win.count({ where: { title: "Nothing to nothing" } })).toBe(0);
  expect((await as.alice.post("/wins/new", winFields(people, "save", rows))).status).toBe(302);
});
