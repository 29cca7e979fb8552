import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { listLaureates, latestLaureates } from "~/db/hall.server";
import { giveAward, type AwardGift } from "~/operations/give-award.server";
import { noteLaureate } from "~/operations/note-laureate.server";
import { recordWin } from "~/operations/record-win.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { winForm } from "@tests/support/wins";
import { makeAward, makeItem, makeVendor } from "../../prisma/factories";

const db = await testDatabase();
const people = await cast(db);
const { dana, alice, bob } = people;
const award = await makeAward(db, { name: "In From the Start", kind: "direct" });
const now = new Date("2026-03-12T10:00:00Z");

function gift(changed: Partial<AwardGift> = {}): AwardGift {
  return {
    awardId: award.id,
    personIds: [alice.id],
    teamName: "",
    citation: "She asked first.",
    honouredOn: new Date("2026-03-12"),
    winId: null,
    trophy: "order",
    formKey: randomUUID(),
    ...changed,
  };
}

const give = (changed: Partial<AwardGift> = {}) => giveAward(actAs(db, dana, now), gift(changed));

describe("giving an award", () => {
  it("honours everybody once, tells them, and is in the record", async () => {
    const form = gift({ personIds: [alice.id, bob.id, alice.id] });
    const [first, second] = await Promise.all([
      giveAward(actAs(db, dana, now), form),
      giveAward(actAs(db, dana, now), form),
    ]);
    expect(first).toEqual(second);
    if (!first.ok) throw new Error(first.reason);
    const { id } = first.value;
    const laureate = await db.laureate.findUniqueOrThrow({ where: { id }, include: { members: true } });
    expect(laureate).toMatchObject({
      title: "Alice Moreau and Bob Tanaka",
      announcedAt: now,
      awardName: award.name,
    });
    expect(laureate.members.map(({ name }) => name).sort()).toEqual(["Alice Moreau", "Bob Tanaka"]);
    const letters = await db.letter.findMany({
      where: { template: "you-won", idempotencyKey: { contains: id } },
    });
    expect(letters.map(({ personId }) => personId).sort()).toEqual([alice.id, bob.id].sort());
    expect(await db.auditEvent.count({ where: { act: "award.given", subjectId: id } })).toBe(1);
  });

  it("drafts the award's trophy with a piece for each person", async () => {
    const vendor = await makeVendor(db);
    const item = await makeItem(db, vendor.id);
    const template = ["{award}", "{laureate}"];
    const gilded = await makeAward(db, {
      kind: "direct",
      trophyItemId: item.id,
      engravingTemplate: template,
    });
    const verdict = await give({ awardId: gilded.id, personIds: [alice.id, bob.id] });
    if (!verdict.ok) throw new Error(verdict.reason);
    const order = await db.trophyOrder.findUniqueOrThrow({
      where: { laureateId: verdict.value.id },
      include: { pieces: true },
    });
    expect(order.state).toBe("draft");
    expect(order.pieces.map(({ recipientName }) => recipientName).sort()).toEqual([
      "Alice Moreau",
      "Bob Tanaka",
    ]);
  });

  it.each([
    ["no words", { citation: " " }, "citation-missing"],
    ["an unknown person", { personIds: ["nobody"] }, "honouree-gone"],
    ["an unknown award", { awardId: "none" }, "not-found"],
    ["an unknown win", { winId: "none" }, "not-found"],
    ["a day to come", { honouredOn: new Date("2026-03-13") }, "date-ahead"],
  ])("with %s leaves no trace", async (_what, changed, reason) => {
    const before = await counts();
    expect(await give(changed)).toMatchObject({ ok: false, reason });
    expect(await counts()).toEqual(before);
  });

  it("keeps to itself what the win behind it does", async () => {
    const hides = { customer: "Quillon Aerospace", hideCustomer: true, hideAmounts: true };
    const sent = await recordWin(
      actAs(db, alice, now),
      { formKey: randomUUID() },
      winForm(people, { ...hides, summary: "One shelf for two." }),
    );
    if (!sent.ok) throw new Error(sent.reason);
    const winId = sent.value;
    await db.win.update({ where: { id: winId }, data: { state: "confirmed", confirmedAt: now } });
    const before = await db.laureate.count();
    for (const [citation, reason] of [
      ["She called Quillon first.", "customer-in-text"],
      ["She saved us EUR 48,000.", "amount-in-text"],
    ] as const)
      expect(await give({ winId, citation })).toMatchObject({ ok: false, reason, field: "citation" });
    expect(await db.laureate.count()).toBe(before);
    expect((await give({ winId })).ok).toBe(true);
    expect((await give({ citation: "She called Quillon first." })).ok).toBe(true);
  });

  it("can be followed by a note, which takes nothing away", async () => {
    const verdict = await give();
    if (!verdict.ok) throw new Error(verdict.reason);
    const { id } = verdict.value;
    expect(await noteLaureate(actAs(db, dana, now), id, "  ")).toMatchObject({
      ok: false,
      reason: "note-missing",
    });
    expect((await noteLaureate(actAs(db, dana, now), id, "Reversed in May.")).ok).toBe(true);
    expect(await db.laureate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      note: "Reversed in May.",
      citation: "She asked first.",
    });
    expect(await db.auditEvent.count({ where: { act: "laureate.noted", subjectId: id } })).toBe(1);
  });
});

describe("the hall", () => {
  it("names nobody who wants to be hidden, nor finds them by search", async () => {
    await db.person.update({ where: { id: bob.id }, data: { hallVisibility: "hidden" } });
    await give({ personIds: [bob.id] });
    const all = { search: "", awardId: "", year: null, pairsOnly: false, page: 1 };
    const { laureates, total } = await listLaureates(db, all, now);
    expect(total).toBe(laureates.length);
    expect(JSON.stringify([laureates, await latestLaureates(db, 20)])).not.toMatch(/Bob|Tanaka/);
    for (const search of ["Tanaka", "Bob"]) {
      expect((await listLaureates(db, { ...all, search }, now)).total).toBe(0);
    }
    expect((await listLaureates(db, { ...all, search: "alice" }, now)).total).toBeGreaterThan(0);
    await db.person.update({ where: { id: bob.id }, data: { hallVisibility: "shown" } });
  });
});

async function counts() {
  return [
    await db.laureate.count(),
    await db.letter.count(),
    await db.auditEvent.count(),
    await db.onceKey.count(),
  ];
}
