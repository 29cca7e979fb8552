import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { nextSlot } from "~/domain/updates/digest-slot";
import { dayAfter } from "~/domain/updates/update";
import { postUpdate } from "~/operations/post-update.server";
import { previewDigest } from "~/operations/preview-digest.server";
import { queueDigests } from "~/operations/queue-digests.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { mustDo } from "@tests/support/trophies";
import type { Visitor } from "@tests/support/visitor";

const db = await testDatabase();
const people = await cast(db);
const app = await startApp(db);
const as = {} as Record<"alice" | "charlie" | "dana" | "adam", Visitor>;
const now = new Date();
const today = now.toISOString().slice(0, 10);

beforeAll(async () => {
  for (const name of ["alice", "charlie", "dana", "adam"] as const)
    as[name] = await app.signedIn(people[name]);
  const content = { kind: "delay" as const, text: "", tags: [], audience: "both" as const };
  const note = { ...content, line: "Copper is late", validUntil: dayAfter(today, 30) };
  mustDo(await postUpdate(actAs(db, people.bob, now), { formKey: randomUUID(), content: note }));
}, 240_000);

const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text();
const coming = async () => (await previewDigest(db, new Date())).week;

describe("the preview of the weekly letter", () => {
  it("shows it in all its looks to those who keep the updates, and to nobody else", async () => {
    const week = await coming();
    const page = await textOf(as.dana, "/manage/digest");
    for (const word of ["Copper is late", "3 people", "Leaves by itself"]) expect(page).toContain(word);
    const letter = await as.dana.get(`/manage/digest/${week}/letter?look=dark`);
    expect(letter.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(await letter.text()).toContain("Copper is late");
    expect((await as.dana.get("/manage/digest/2020-W01/letter")).status).toBe(404);
    for (const other of [as.alice, as.adam])
      for (const path of ["/manage/digest", `/manage/digest/${week}/letter`])
        expect((await other.get(path)).status).toBe(403);
  });

  it("keeps a note that is too long, beside the field", async () => {
    const week = await coming();
    const note = "Typed with care. ".repeat(40);
    const refused = await as.dana.post("/manage/digest?index", { week, note });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("Typed with care. Typed with care.");
    expect(html).toContain("characters too long");
    expect((await as.dana.post("/manage/digest?index", { week, note: "See you." })).status).toBe(302);
    expect(await textOf(as.dana, "/manage/digest")).toContain("See you.");
  });

  it("holds it back, lets it go and sends a test", async () => {
    const week = await coming();
    const decide = (does: string) => as.dana.post(`/manage/digest/${week}/decision`, { does });
    expect((await decide("hold")).headers.get("Location")).toBe("/manage/digest?done=hold");
    expect(await textOf(as.dana, "/manage/digest")).toContain("Held back");
    expect((await decide("burn")).status).toBe(400);
    expect((await decide("approve")).status).toBe(302);
    expect((await as.alice.post(`/manage/digest/${week}/decision`, { does: "skip" })).status).toBe(403);
    const formKey = randomUUID();
    expect((await as.dana.post(`/manage/digest/${week}/test-letter`, { formKey })).status).toBe(302);
    expect(await db.letter.count({ where: { template: "weekly-digest" } })).toBe(1);
  });
});

describe("a letter to read again", () => {
  it("is there for its readers and for everybody else, and not before it leaves", async () => {
    const { at, week } = nextSlot({ timeZone: "Europe/Berlin", day: 1, hour: 8 }, now);
    const path = `/updates/digests/${week}`;
    for (const visitor of [as.alice, as.charlie]) expect((await visitor.get(path)).status).toBe(404);
    await db.digestEdition.deleteMany();
    await db.letter.deleteMany();
    await queueDigests(db, at);
    const own = await textOf(as.alice, path);
    expect(own).toContain("As it was sent to you.");
    expect(own).toContain("Copper is late");
    expect(await textOf(as.charlie, path)).toContain("As it was sent to both departments.");
    expect(await textOf(as.charlie, "/updates")).toContain(path);
    for (const odd of ["x", "2020-W99", "__proto__"])
      expect((await as.alice.get(`/updates/digests/${odd}`)).status).toBe(404);
  });
});
