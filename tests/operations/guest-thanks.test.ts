import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findThanks } from "~/db/guest-thanks.server";
import { insertSuppression } from "~/db/suppressions.server";
import { readGuests } from "~/db/win-guests.server";
import { mostDrafts, mostLettersADay, type ThanksContent } from "~/domain/wins/guest-thanks";
import { usualGiftNote } from "~/domain/wins/gift-note";
import { confirmWin } from "~/operations/confirm-win.server";
import { changeThanks } from "~/operations/change-thanks.server";
import { discardThanks } from "~/operations/discard-thanks.server";
import { draftThanks } from "~/operations/draft-thanks.server";
import { recordWin } from "~/operations/record-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { sendThanks } from "~/operations/send-thanks.server";
import { showThanksLetter } from "~/operations/thanks-letter.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { pdfPages } from "@tests/support/pdf-text";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

type Name = "alice" | "bob" | "bill" | "charlie" | "dana" | "frank";
const now = new Date("2026-06-01T09:00:00Z");
const as = (name: Name, at = now) => actAs(db, people[name], at);
const content = (changed: Partial<ThanksContent> = {}): ThanksContent => ({
  ...{ guestOf: "supplier", guestName: "Ines Calloway", firm: "Brasswick Sensors" },
  ...{ address: `${randomUUID()}@brasswick.example`, occasion: "The shelf we share" },
  text: "You said in one call what would fit.",
  ...changed,
});

async function signedWin(changed = {}) {
  const sent = await recordWin(as("alice"), { formKey: randomUUID() }, winForm(people, changed));
  if (!sent.ok) throw new Error(sent.reason);
  await confirmWin(as("alice"), { winId: sent.value, words: salesWords });
  await confirmWin(as("bob"), { winId: sent.value, words: procurementWords });
  return sent.value;
}
async function drafted(winId: string, changed: Partial<ThanksContent> = {}, by: Name = "alice") {
  const draft = await draftThanks(as(by), { winId, formKey: randomUUID(), content: content(changed) });
  if (!draft.ok) throw new Error(draft.reason);
  return draft.value;
}
async function send(id: string, by: Name = "alice", at = now) {
  const { updatedAt } = (await findThanks(db, id))!;
  return sendThanks(as(by, at), { id, seen: updatedAt.toISOString() });
}
const letters = () =>
  db.letter.findMany({ where: { template: "guest-thanks" }, include: { attachments: true } });
const trace = async () => [
  await db.letter.count(),
  await db.auditEvent.count(),
  await db.winThanks.count({ where: { sentAt: { not: null } } }),
];

describe("thanks to a guest", () => {
  it("are drafted once, leave once with the certificate, and say no address to the record", async () => {
    const winId = await signedWin();
    const form = { winId, formKey: randomUUID(), content: content({ address: "Ines@Brasswick.example" }) };
    const both = await Promise.all([draftThanks(as("alice"), form), draftThanks(as("alice"), form)]);
    expect(both[0]).toEqual(both[1]);
    const id = both[0]?.ok ? both[0].value : "";
    expect(await letters()).toEqual([]);
    const sent = await Promise.all([send(id), send(id)]);
    expect(sent.map(({ ok }) => ok)).toEqual([true, true]);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      ...{ personId: null, toName: "Ines Calloway", toAddress: "ines@brasswick.example" },
      props: { by: "Alice Moreau", giftNote: usualGiftNote, words: form.content.text },
    });
    const [page] = await pdfPages(letter!.attachments[0]!.content);
    for (const words of ["Ines Calloway", "The shelf we share", "no value in money", "for Procurement"])
      expect(page?.replace(/\s+/g, " ")).toContain(words);
    const record = await db.auditEvent.findMany({ where: { act: "win.guest-thanked", subjectId: winId } });
    expect(record).toHaveLength(1);
    expect(JSON.stringify(record[0]?.after)).not.toMatch(/Ines|brasswick/i);
  });

  it("keep the note on gifts with which they left", async () => {
    const winId = await signedWin();
    const id = await drafted(winId);
    await db.company.update({ where: { id: 1 }, data: { giftNote: "Paper only." } });
    expect((await showThanksLetter(db, (await findThanks(db, id))!)).text).toContain("Paper only.");
    await send(id);
    await db.company.update({ where: { id: 1 }, data: { giftNote: "" } });
    expect((await showThanksLetter(db, (await findThanks(db, id))!)).text).toContain("Paper only.");
  });

  it("without an address are a certificate and no letter", async () => {
    const winId = await signedWin();
    const before = (await letters()).length;
    expect((await send(await drafted(winId, { address: "" }))).ok).toBe(true);
    expect((await send(await drafted(winId, { address: "" }))).ok).toBe(true);
    expect(await letters()).toHaveLength(before);
    expect((await readGuests(db, winId, people.charlie)).thanked).toHaveLength(2);
  });

  it("leave as they were seen, by their author alone", async () => {
    const winId = await signedWin();
    const id = await drafted(winId);
    const seen = (await findThanks(db, id))!.updatedAt.toISOString();
    const later = new Date(now.getTime() + 60_000);
    for (const other of ["bob", "dana", "charlie"] as const) {
      expect(await send(id, other)).toMatchObject({ reason: "not-found" });
      expect(await changeThanks(as(other), { id, content: content() })).toMatchObject({
        reason: "not-found",
      });
      expect(await discardThanks(as(other), { id })).toMatchObject({ reason: "not-found" });
    }
    expect(
      (await changeThanks(as("alice", later), { id, content: content({ text: "Other words." }) })).ok,
    ).toBe(true);
    expect(await sendThanks(as("alice", later), { id, seen })).toMatchObject({
      reason: "thanks-changed-elsewhere",
    });
    expect((await send(id)).ok).toBe(true);
    expect(await changeThanks(as("alice"), { id, content: content() })).toMatchObject({
      reason: "not-found",
    });
    expect(await discardThanks(as("alice"), { id })).toMatchObject({ reason: "not-found" });
    const gone = await drafted(winId);
    expect((await discardThanks(as("alice"), { id: gone })).ok).toBe(true);
    expect(await findThanks(db, gone)).toBeNull();
  });
});

describe("a refused letter to a guest leaves no trace", () => {
  it("for a colleague, for the same address twice, for one that is held back and of a reversed win", async () => {
    const winId = await signedWin();
    const address = "once@brasswick.example";
    await send(await drafted(winId, { address }));
    await insertSuppression(db, { address: "back@brasswick.example", reason: "bounced", now });
    const cases = [
      [await drafted(winId, { address }, "bob"), "guest-thanked-already"],
      [await drafted(winId, { address: people.charlie.email }, "bob"), "guest-is-colleague"],
      [await drafted(winId, { address: "back@brasswick.example" }, "bob"), "guest-unreachable"],
    ] as const;
    const before = await trace();
    for (const [id, reason] of cases) expect(await send(id, "bob")).toMatchObject({ reason });
    expect(await trace()).toEqual(before);
    const other = await signedWin();
    const draft = await drafted(other, { address });
    await reverseWin(as("frank"), { winId: other, reason: "It fell through." });
    expect(await send(draft)).toMatchObject({ reason: "win-locked" });
  });

  it("to others than the people of the win and HR, and of a win that is not signed", async () => {
    const winId = await signedWin();
    const begin = (by: Name, id = winId) =>
      draftThanks(as(by), { winId: id, formKey: randomUUID(), content: content() });
    for (const other of ["charlie", "bill", "frank"] as const)
      expect(await begin(other)).toMatchObject({ reason: "not-found" });
    for (const own of ["bob", "dana"] as const) expect(await begin(own)).toMatchObject({ ok: true });
    const sent = await recordWin(as("alice"), { formKey: randomUUID() }, winForm(people));
    expect(await begin("alice", sent.ok ? sent.value : "")).toMatchObject({ reason: "win-locked" });
  });

  it("beyond ten letters in a day, also for two at once, and beyond so many drafts", async () => {
    const later = new Date("2026-07-01T09:00:00Z");
    const winId = await signedWin();
    const { address: _, ...words } = content();
    await db.winThanks.createMany({
      data: Array.from({ length: mostLettersADay - 1 }, (_one, at) => ({
        ...{ ...words, winId, sentById: people.alice.id, address: `guest${at}@brasswick.example` },
        sentAt: new Date(later.getTime() + (at + 1) * 1000),
      })),
    });
    const ids = [await drafted(await signedWin()), await drafted(await signedWin())];
    const at = new Date(later.getTime() + 60_000);
    const both = await Promise.all(ids.map((id) => send(id, "alice", at)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "guest-letters-too-many" });
    const left = both[0]?.ok ? ids[1]! : ids[0]!;
    expect((await send(left, "alice", new Date("2026-07-02T09:00:01Z"))).ok).toBe(true);
    const fresh = await signedWin();
    for (let count = 0; count < mostDrafts; count += 1) await drafted(fresh);
    const more = { winId: fresh, formKey: randomUUID(), content: content() };
    expect(await draftThanks(as("alice"), more)).toMatchObject({ reason: "thanks-drafts-too-many" });
  });
});

describe("a hidden customer", () => {
  it("is thanked on paper, which those alone read of who know the customer", async () => {
    const winId = await signedWin({ hideCustomer: true });
    const guest = {
      guestOf: "customer" as const,
      guestName: "Otto Reed",
      firm: "Larkhall Water",
      address: "",
    };
    const at = new Date("2026-08-01T09:00:00Z");
    await send(await drafted(winId, guest), "alice", at);
    await send(await drafted(winId), "alice", new Date(at.getTime() + 1000));
    const names = async (name: Name) =>
      (await readGuests(db, winId, people[name])).thanked.map(({ guestName }) => guestName);
    expect(await names("bob")).toEqual(["Otto Reed", "Ines Calloway"]);
    expect(await names("dana")).toEqual(["Otto Reed", "Ines Calloway"]);
    expect(await names("charlie")).toEqual(["Ines Calloway"]);
    expect(JSON.stringify(await letters())).not.toContain("Otto Reed");
    expect(await readGuests(db, winId, people.charlie)).toMatchObject({
      mayThank: false,
      mayRead: false,
      drafts: [],
    });
  });
});
