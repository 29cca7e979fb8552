import { beforeAll, expect, it } from "vitest";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";
import { winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, sentAtOf, signing } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie", Visitor>;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie"] as const) as[name] = await app.signedIn(people[name]);
}, 240_000);

const shares = (alice: string, bob: string) => ({
  shares: "on",
  [`share-${people.alice.id}`]: alice,
  [`share-${people.bob.id}`]: bob,
});
const read = async (visitor: Visitor, path: string) => (await visitor.get(path)).text();

it("refuses shares that are not the whole, keeps them as typed, and leaves no trace", async () => {
  for (const [alice, bob, status, field] of [
    ["60", "39.99", 409, "shares"],
    ["100", "", 409, `share-${people.bob.id}`],
    ["many", "40", 400, `share-${people.alice.id}`],
    ["100.01", "40", 400, `share-${people.alice.id}`],
  ] as const) {
    const answer = await as.alice.post("/wins/new", winFields(people, "send", shares(alice, bob)));
    const text = await answer.text();
    expect([alice, bob, answer.status]).toEqual([alice, bob, status]);
    expect(text).toContain(`id="${field}-error"`);
    expect(text).toContain(`value="${alice}"`);
  }
  expect(await db.win.count()).toBe(0);
});

it("shows shares to others once everybody named has agreed, and not before", async () => {
  const answer = await as.alice.post("/wins/new", winFields(people, "send", shares("66.67", "33.33 %")));
  const path = (answer.headers.get("Location") ?? "").replace("?done=sent", "");
  expect(await read(as.bob, path)).toContain("I agree with my share");
  expect(await read(as.alice, path)).not.toContain("I agree with my share");
  expect((await as.charlie.post(`${path}/shares`)).status).toBe(404);
  await as.bob.post(`${path}/sign-off`, await signing(db, path.slice("/wins/".length), procurementWords));
  await as.alice.post(`${path}/sign-off`, await signing(db, path.slice("/wins/".length), salesWords));
  expect(await read(as.bob, path)).toContain("Share: 33.33%");
  for (const address of [path, `${path}?index&_data=routes%2Fwins.%24id._index`]) {
    const text = await read(as.charlie, address);
    expect(text).toContain("Promised next-day spares.");
    expect(text).not.toMatch(/Share: |6667|3333/);
  }
  for (let times = 0; times < 2; times += 1)
    expect(
      (
        await as.bob.post(`${path}/shares`, { sentAt: await sentAtOf(db, path.slice("/wins/".length)) })
      ).headers.get("Location"),
    ).toBe(`${path}?done=share-agreed`);
  expect(await db.auditEvent.count({ where: { act: "win.share-agreed" } })).toBe(1);
  expect(await read(as.charlie, path)).toContain("Share: 33.33%");
});

it("asks nobody about a share in a draft, in what came back to its author, or in a win that was reversed", async () => {
  const answer = await as.alice.post("/wins/new", winFields(people, "keep", shares("60", "40")));
  const id = /\/wins\/([^/?]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  const agreed = async () => [
    await db.winParticipant.count({ where: { winId: id, NOT: { shareAgreedAt: null } } }),
    await db.auditEvent.count({ where: { act: "win.share-agreed", subjectId: id } }),
  ];
  const before = await agreed();
  expect((await as.bob.post(`/wins/${id}/shares`)).status).toBe(404);
  expect(await agreed()).toEqual(before);
  await as.alice.post(`/wins/${id}/edit`, winFields(people, "send", shares("60", "40")));
  for (const state of ["returned", "reversed"] as const) {
    await db.win.update({ where: { id }, data: { state } });
    expect((await as.bob.post(`/wins/${id}/shares`)).status).toBe(404);
  }
  await db.win.update({ where: { id }, data: { state: "submitted" } });
  expect((await as.bob.post(`/wins/${id}/shares`, { sentAt: await sentAtOf(db, id) })).status).toBe(302);
  expect(await agreed()).toEqual([before[0]! + 1, 1]);
});

it("asks again after any change of the win", async () => {
  const answer = await as.alice.post("/wins/new", winFields(people, "send", shares("60", "40")));
  const path = (answer.headers.get("Location") ?? "").replace("?done=sent", "");
  await as.bob.post(`${path}/shares`, { sentAt: await sentAtOf(db, path.slice("/wins/".length)) });
  expect(await read(as.bob, path)).not.toContain("I agree with my share");
  const sentAt = async () => / name="sentAt" value="([^"]+)"/.exec(await read(as.bob, path))?.[1] ?? "";
  await as.alice.post(`${path}/edit`, winFields(people, "send", shares("50", "50")));
  expect(await read(as.bob, path)).toContain("I agree with my share");
  const first = await sentAt();
  await as.alice.post(`${path}/edit`, winFields(people, "send", shares("90", "10")));
  const stale = await as.bob.post(`${path}/shares`, { sentAt: first });
  expect(stale.headers.get("Location")).toBe(`${path}?done=sent-anew`);
  const unread = await as.bob.post(`${path}/shares`);
  expect(unread.headers.get("Location")).toBe(`${path}?done=sent-anew`);
  expect(await read(as.bob, `${path}?done=sent-anew`)).toContain("Look at your share as it is now.");
  expect((await as.bob.post(`${path}/shares`, { other: "1" })).status).toBe(400);
  expect(await read(as.bob, path)).toContain("I agree with my share");
  await as.bob.post(`${path}/shares`, { sentAt: await sentAt() });
  expect(await read(as.bob, path)).not.toContain("I agree with my share");
});

it("asks those with a share who do not sign by a letter, and signers in the letter that asks them to sign", async () => {
  const dana = { [`side-${people.dana.id}`]: "other", [`sentence-${people.dana.id}`]: "Counted the spares." };
  const fields = winFields(people, "send", { ...shares("50", "30"), ...dana, title: "Counted together" });
  const person = [people.alice.id, people.bob.id, people.dana.id];
  const answer = await as.alice.post("/wins/new", { ...fields, person, [`share-${people.dana.id}`]: "20" });
  const path = (answer.headers.get("Location") ?? "").replace("?done=sent", "");
  const letters = await db.letter.findMany({
    where: { template: { in: ["share-to-agree", "win-to-confirm"] } },
  });
  const ofWin = letters.filter(({ props }) => JSON.stringify(props).includes(path));
  expect(ofWin.map(({ template, personId }) => [template, personId]).sort()).toEqual([
    ["share-to-agree", people.dana.id],
    ["win-to-confirm", people.bob.id],
  ]);
  expect(JSON.stringify(ofWin.find(({ personId }) => personId === people.bob.id)?.props)).toContain(
    '"hasShare":true',
  );
  const without = await as.alice.post("/wins/new", { ...winFields(people, "send", dana), person });
  const other = (without.headers.get("Location") ?? "").replace("?done=sent", "");
  const all = await db.letter.findMany({ where: { template: { in: ["share-to-agree", "win-to-confirm"] } } });
  const ofOther = all.filter(({ props }) => JSON.stringify(props).includes(other));
  expect(ofOther.map(({ template }) => template)).toEqual(["win-to-confirm"]);
  expect(JSON.stringify(ofOther[0]?.props)).not.toContain("hasShare");
});
