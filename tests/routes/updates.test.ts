import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { dayAfter } from "~/domain/updates/update";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "dana" | "bill", Visitor>;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "dana", "bill"] as const)
    as[name] = await app.signedIn(people[name]);
}, 240_000);

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short" }).format(
  new Date(),
);
const fields = (changed: Record<string, string> = {}) => ({
  ...{ formKey: randomUUID(), kind: "delay", line: "Copper sensors are late", text: "", tags: "" },
  ...{ audience: "both", validUntil: dayAfter(today, 10) },
  ...changed,
});
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text();
const idOf = async (line: string) => (await db.update.findFirstOrThrow({ where: { line } })).id;

async function posted(by: Visitor, changed: Record<string, string>) {
  expect((await by.post("/updates?index", fields(changed))).status).toBe(302);
  return idOf(changed.line!);
}

describe("posting an update", () => {
  it("puts it on everybody's board and on home, once, with its sender", async () => {
    const form = fields({ line: "Glass comes on Friday", text: "Ask Bob.", tags: "Orchard & Vane, glass" });
    const answers = await Promise.all([
      as.bob.post("/updates?index", form),
      as.bob.post("/updates?index", form),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect(await db.update.count({ where: { line: form.line } })).toBe(1);
    const board = await textOf(as.charlie, "/updates");
    for (const word of ["Glass comes on Friday", "Ask Bob.", "Orchard &amp; Vane", "Bob Tanaka", "posted"])
      expect(board).toContain(word);
    expect(await textOf(as.alice, "/")).toContain("Glass comes on Friday");
  });

  it("keeps what was typed when it is refused, beside the field", async () => {
    const answer = await as.alice.post(
      "/updates?index",
      fields({ line: "x".repeat(141), text: "Typed with care.", validUntil: dayAfter(today, -1) }),
    );
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("1 characters too long for one line");
    expect(html).toContain("x".repeat(141));
    expect(html).toContain("Typed with care.");
    const past = await as.alice.post(
      "/updates?index",
      fields({ line: "Gone", validUntil: dayAfter(today, -1) }),
    );
    expect(past.status).toBe(409);
    expect(await past.text()).toContain("That day is over.");
    const unread = await as.alice.post("/updates?index", fields({ line: "Typed", validUntil: "soon" }));
    expect([unread.status, (await unread.text()).includes("Typed")]).toEqual([400, true]);
    expect((await as.alice.post("/updates?index", fields({ authorId: people.bob.id }))).status).toBe(400);
    expect(await db.update.count({ where: { line: { in: ["Gone", "Typed"] } } })).toBe(0);
  });

  it("ends at ten a day, also for eleven at once", async () => {
    const all = Array.from({ length: 11 }, (_, at) =>
      as.dana.post("/updates?index", fields({ line: `Note ${at}` })),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 302), 409]);
    expect(await db.update.count({ where: { authorId: people.dana.id } })).toBe(10);
    await db.update.deleteMany({ where: { authorId: people.dana.id } });
  });
});

describe("the board", () => {
  it("finds by words, tags, kind and side, and keeps earlier ones apart", async () => {
    await posted(as.alice, { line: "Quotes are quick again", kind: "turnaround", tags: "Larkhall" });
    const gone = await posted(as.bob, { line: "Lorries were full" });
    await db.update.update({ where: { id: gone }, data: { validUntil: new Date("2026-01-05") } });
    const shows = async (path: string) => {
      const html = await textOf(as.charlie, path);
      return ["Quotes are quick", "Lorries were full", "Glass comes"].map((word) => html.includes(word));
    };
    expect(await shows("/updates")).toEqual([true, false, true]);
    expect(await shows("/updates?q=larkhall")).toEqual([true, false, false]);
    expect(await shows("/updates?side=procurement")).toEqual([false, false, true]);
    expect(await shows("/updates?kind=turnaround")).toEqual([true, false, false]);
    expect(await shows("/updates?when=earlier")).toEqual([false, true, false]);
    expect(await textOf(as.charlie, "/updates?q=nothing-like-it")).toContain("Nothing found");
  });
});

describe("one's own update", () => {
  it("is changed and extended by its author and nobody else", async () => {
    const id = await posted(as.alice, { line: "First words" });
    const form = fields({ line: "Second words" });
    const { formKey: _, ...change } = form;
    for (const other of [as.bob, as.dana]) {
      expect((await other.get(`/updates/${id}/edit`)).status).toBe(404);
      expect((await other.post(`/updates/${id}/edit`, change)).status).toBe(404);
      expect((await other.post(`/updates/${id}/extension`, {})).status).toBe(404);
    }
    const refused = await as.alice.post(`/updates/${id}/edit`, { ...change, line: "" });
    expect(refused.status).toBe(409);
    const edit = () => as.alice.post(`/updates/${id}/edit`, change);
    expect((await Promise.all([edit(), edit(), edit()])).map(({ status }) => status)).toEqual([
      302, 302, 302,
    ]);
    expect(await db.auditEvent.count({ where: { act: "update.changed", subjectId: id } })).toBe(1);
    await db.update.update({ where: { id }, data: { validUntil: new Date(today) } });
    expect(await textOf(as.alice, "/updates")).toContain("Still true?");
    expect(await textOf(as.bob, "/updates")).not.toContain("Still true?");
    for (let press = 0; press < 2; press += 1)
      expect((await as.alice.post(`/updates/${id}/extension`, {})).status).toBe(302);
    expect(await db.update.findUniqueOrThrow({ where: { id } })).toMatchObject({
      line: "Second words",
      validUntil: new Date(dayAfter(today, 14)),
    });
  });

  it("is taken down without a word by its author, with a reason by those who keep them", async () => {
    const own = await posted(as.alice, { line: "Mine to take" });
    expect((await as.charlie.post(`/updates/${own}/withdrawal`, { reason: "No." })).status).toBe(404);
    expect((await as.alice.post(`/updates/${own}/withdrawal`, {})).status).toBe(302);
    const id = await posted(as.alice, { line: "Too early to say" });
    expect((await as.bob.get(`/updates/${id}/withdrawal`)).status).toBe(404);
    const silent = await as.dana.post(`/updates/${id}/withdrawal`, { reason: "  " });
    expect(silent.status).toBe(409);
    const long = await as.dana.post(`/updates/${id}/withdrawal`, { reason: "Kept. ".repeat(200) });
    expect([long.status, (await long.text()).includes("Kept. Kept.")]).toEqual([409, true]);
    expect((await as.dana.post(`/updates/${id}/withdrawal`, { reason: "Not signed yet." })).status).toBe(302);
    const board = await textOf(as.charlie, "/updates");
    for (const line of ["Mine to take", "Too early to say"]) expect(board).not.toContain(line);
    const letters = await db.letter.findMany({ where: { template: "update-withdrawn" } });
    expect(letters).toMatchObject([{ personId: people.alice.id, props: { reason: "Not signed yet." } }]);
    expect((await as.alice.post(`/updates/${id}/extension`, {})).status).toBe(409);
  });

  it("is taken down by the lead of its department, and no other", async () => {
    const id = await posted(as.bob, { line: "Said by Bob" });
    expect((await as.bill.post(`/updates/${id}/withdrawal`, { reason: "Wrong week." })).status).toBe(302);
    const other = await posted(as.alice, { line: "Said by Alice" });
    expect((await as.bill.post(`/updates/${other}/withdrawal`, { reason: "Wrong week." })).status).toBe(404);
  });
});
