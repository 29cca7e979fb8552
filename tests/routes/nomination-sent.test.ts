import { beforeAll, describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin } = await cast(db);
const app = await startApp(db);
const asCharlie = await app.signedIn(charlie);
let path: string;
let categoryId: string;

beforeAll(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating", {
    nomineeKind: "person",
    nominationCap: 2,
  });
  const now = (await databaseNow(db)).getTime();
  const inDays = (count: number) => new Date(now + count * 86_400_000);
  const voting = { votingOpenAt: inDays(14), votingCloseAt: inDays(21) };
  await db.cycle.update({ where: { id: cycle.id }, data: { nominationsCloseAt: inDays(7), ...voting } });
  path = `/cycles/${cycle.id}/nominate`;
  categoryId = category.id;
});

const pageOf = async (address = path) => (await asCharlie.get(address)).text();

async function formFor(personId: string) {
  const formKey = /name="formKey" value="([^"]+)"/.exec(await pageOf())?.[1] ?? "";
  const blank = { nominationId: "", categoryId, teamName: "", winId: "" };
  return { ...blank, formKey, nominees: [personId], "answer.story": `A story of somebody, told once.` };
}

const send = (form: Record<string, string | string[]>) => asCharlie.post(path, { ...form, do: "send" });
const ownOf = (personId: string) =>
  db.nomination.findFirstOrThrow({ where: { nominees: { some: { personId } } } });

describe("how many nominations are left", () => {
  it("stands beside the award, and the last one closes it", async () => {
    expect(await pageOf()).toContain("2 of 2 nominations left");
    expect((await send(await formFor(alice.id))).status).toBe(302);
    expect(await pageOf()).toContain("1 of 2 nominations left");
    const third = await formFor(dana.id);
    expect((await send({ ...(await formFor(bob.id)), mayBeNamed: "yes" })).status).toBe(302);
    const spent = await pageOf();
    expect(spent).toContain("You have sent all 2 of your nominations");
    expect(spent).not.toContain("nominations left");
    const before = await db.nomination.count();
    const refused = await send(third);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("A story of somebody, told once.");
    expect(await db.nomination.count()).toBe(before);
  });

  it("does not close the award of one that is being changed, or that comes back", async () => {
    const own = await ownOf(alice.id);
    expect(await pageOf(`${path}?nomination=${own.id}`)).not.toContain("You have sent all");
    const colleague = await app.signedIn(erin);
    expect(await (await colleague.get(path)).text()).toContain("2 of 2 nominations left");
  });
});

describe("the tick that names the nominator", () => {
  it("is kept with a draft and with what is sent, and can be taken back without another change", async () => {
    expect(await ownOf(alice.id)).toMatchObject({ mayBeNamed: false });
    const named = await ownOf(bob.id);
    expect(named.mayBeNamed).toBe(true);
    expect(await pageOf(`${path}?nomination=${named.id}`)).toMatch(/name="mayBeNamed"[^>]*checked=""/);
    const same = { ...(await formFor(bob.id)), nominationId: named.id, version: String(named.version) };
    expect((await send(same)).headers.get("Location")).toContain("done=changed");
    expect(await ownOf(bob.id)).toMatchObject({ mayBeNamed: false, version: named.version });
    const event = await db.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(event).toMatchObject({ act: "nomination.naming-chosen", subjectId: named.id });
  });

  it("stays where a form is refused", async () => {
    const refused = await send({ ...(await formFor(erin.id)), "answer.story": "Short", mayBeNamed: "yes" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/name="mayBeNamed"[^>]*checked=""/);
  });
});

describe("the copy by mail", () => {
  const copies = (id: string) =>
    db.letter.findMany({
      where: { idempotencyKey: { startsWith: `nomination-received/${id}` } },
      orderBy: { createdAt: "asc" },
    });

  it("comes once of itself, and once for each text that is asked for", async () => {
    const own = await ownOf(alice.id);
    expect(await copies(own.id)).toHaveLength(1);
    const changed = await send({
      ...(await formFor(alice.id)),
      ...{ nominationId: own.id, version: String(own.version), "answer.story": "Told anew, and better." },
    });
    expect(changed.headers.get("Location")).toContain("done=changed");
    expect(await copies(own.id)).toHaveLength(1);
    for (const time of [1, 2]) {
      const asked = await asCharlie.post(`/nominations/${own.id}/copy`);
      expect(asked.headers.get("Location"), `${time}`).toContain("done=copied");
    }
    const [, copy, ...others] = await copies(own.id);
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ personId: charlie.id, toAddress: charlie.email });
    expect(JSON.stringify(copy?.props)).toContain("Told anew, and better.");
    expect(await pageOf(`${path}?nomination=${own.id}&done=copied`)).toContain("The copy is on its way");
  });

  it("is for its writer alone, and of nothing but what was sent", async () => {
    const own = await ownOf(alice.id);
    const before = await db.letter.count();
    for (const person of [alice, dana])
      expect((await (await app.signedIn(person)).post(`/nominations/${own.id}/copy`)).status).toBe(404);
    expect((await asCharlie.post(`/nominations/${own.id}/withdrawal`)).status).toBe(302);
    expect((await asCharlie.post(`/nominations/${own.id}/copy`)).status).toBe(404);
    expect(await db.letter.count()).toBe(before);
  });
});

describe("the page after sending", () => {
  it("says what happens next, with the dates", async () => {
    const own = await ownOf(bob.id);
    const html = await pageOf(`${path}?nomination=${own.id}&done=sent`);
    expect(html).toContain("Your nomination is in.");
    expect(html.match(/What happens next/g)).toHaveLength(1);
  });
});

describe("one that was withdrawn in another tab", () => {
  it("is said to be withdrawn, and what was typed can be sent as a new one", async () => {
    const { cycle, category } = await makeRunningCycle(db, "nominating");
    const now = (await databaseNow(db)).getTime();
    const inDays = (count: number) => new Date(now + count * 86_400_000);
    const voting = { votingOpenAt: inDays(2), votingCloseAt: inDays(3) };
    await db.cycle.update({ where: { id: cycle.id }, data: { nominationsCloseAt: inDays(1), ...voting } });
    const page = `/cycles/${cycle.id}/nominate`;
    const key = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const form = {
      ...{ nominationId: "", version: "", categoryId: category.id, teamName: "", winId: "" },
      ...{ nominees: [alice.id], "answer.story": "She rang three times and waited.", do: "send" },
    };
    await asCharlie.post(page, { ...form, formKey: key(await pageOf(page)) });
    const { id, version } = await db.nomination.findFirstOrThrow({ where: { categoryId: category.id } });
    const own = `${page}?nomination=${id}`;
    const formKey = key(await pageOf(own));
    await asCharlie.post(`/nominations/${id}/withdrawal`);
    const changed = { ...form, nominationId: id, version: String(version), formKey };
    const events = await db.auditEvent.count();
    for (const how of ["save", "send"]) {
      const refused = await asCharlie.post(own, { ...changed, do: how, "answer.story": "Other words now." });
      expect(refused.status).toBe(409);
      const html = await refused.text();
      expect(html).toContain("You withdrew this nomination in the meantime.");
      expect(html).toContain("Other words now.");
      expect(html).toContain('name="nominationId" value=""');
      expect(await db.auditEvent.count()).toBe(events);
    }
    const looked = await pageOf(own);
    expect(looked).toContain("You withdrew this nomination");
    expect(looked).toContain(`?again=${id}`);
    const again = await pageOf(`${page}?again=${id}`);
    expect(again).toContain("She rang three times and waited.");
    expect((await asCharlie.post(page, { ...form, formKey: key(again) })).status).toBe(302);
    expect(await db.nomination.count({ where: { categoryId: category.id, state: "submitted" } })).toBe(1);
  });
});

describe("a draft of people whom one has nominated before", () => {
  it("says so once it is saved, with the way to the one that was sent", async () => {
    const earlier = await ownOf(bob.id);
    const draft = { ...(await formFor(bob.id)), do: "save" };
    const saved = await asCharlie.post(path, draft);
    expect(saved.status).toBe(302);
    const html = await (await asCharlie.get(saved.headers.get("location")!)).text();
    expect(html).toContain("You have nominated them for this award before.");
    expect(html).toContain(`nominate?nomination=${earlier.id}`);
    const found = await asCharlie.post(path, { ...draft, find: "nominees", nomineesQuery: "dana" });
    expect(await found.text()).toContain("You have nominated them for this award before.");
    const own = await pageOf(`${path}?nomination=${earlier.id}`);
    expect(own).not.toContain("You have nominated them for this award before.");
    const home = await (await asCharlie.get("/")).text();
    expect(home).toContain(`For ${bob.name}, changed`);
    expect(home).toContain("You have a draft.");
  });
});
