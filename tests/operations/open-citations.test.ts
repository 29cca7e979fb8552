import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { insertLaureates } from "~/db/laureates.server";
import { editCitation } from "~/operations/edit-citation.server";
import { giveAward } from "~/operations/give-award.server";
import { noteLaureate } from "~/operations/note-laureate.server";
import { openVoting } from "~/operations/open-voting.server";
import { recordWin } from "~/operations/record-win.server";
import { screenEntries } from "~/operations/screen-entries.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";
import { winForm } from "@tests/support/wins";
import { makeAward } from "../../prisma/factories";

const db = await testDatabase();
const people = await cast(db);
const { adam, alice, bill, bob, charlie, dana, erin } = people;
const screener = actAs(db, dana, afterDays(8));
const hides = { customer: "Quillon Aerospace", hideCustomer: true, hideAmounts: true };
const [hidden, open] = [await aWin(hides), await aWin({ customer: "Quillon Aerospace" })];
const telling = [
  ["She called Quillon first.", "customer-in-text"],
  ["She saved us EUR 48,000.", "amount-in-text"],
] as const;

async function aWin(changed: Parameters<typeof winForm>[1]): Promise<string> {
  const sent = await recordWin(
    actAs(db, alice, afterDays(1)),
    { formKey: randomUUID() },
    winForm(people, changed),
  );
  if (!sent.ok) throw new Error(sent.reason);
  const confirmed = { state: "confirmed" as const, confirmedAt: afterDays(2) };
  await db.win.update({ where: { id: sent.value }, data: confirmed });
  return sent.value;
}

let cycleId: string;
let categoryId: string;
let one: string;
let two: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "screening", { citationLength: 60 });
  [cycleId, categoryId] = [cycle.id, category.id];
  one = (await makeEntry(db, category.id, [alice, bob], { nominators: [charlie, erin] })).id;
  two = (await makeEntry(db, category.id, [bob], { nominators: [charlie] })).id;
});

const entry = (id: string) => db.entry.findUniqueOrThrow({ where: { id } });
const linked = (winId: string) => db.entry.update({ where: { id: one }, data: { winId } });

describe("a citation beside a win that hides its customer and its amounts", () => {
  it("tells the words that give the customer away to those only who may read them", async () => {
    await linked(hidden);
    const words = "She called Quillon first.";
    const told = { reason: "customer-in-text", field: "citation" };
    expect(await editCitation(screener, one, words)).toMatchObject({ ...told, detail: "Quillon" });
    const stranger = actAs(db, { ...charlie, roles: [] }, afterDays(8));
    expect(await editCitation(stranger, one, words)).toEqual({ ok: false, ...told });
  });

  it.each(telling)("is refused with “%s” and leaves no trace", async (citation, reason) => {
    await linked(hidden);
    const before = await traceOf(db);
    const refusal = { ok: false, reason, field: "citation" };
    expect(await editCitation(screener, one, citation)).toMatchObject(refusal);
    expect(await shortlistEntry(screener, one, citation)).toMatchObject(refusal);
    expect(await traceOf(db)).toEqual(before);
    expect((await editCitation(screener, one, "She called first.")).ok).toBe(true);
    expect((await shortlistEntry(screener, one, "She called first.")).ok).toBe(true);
  });

  it.each(telling)("is taken with “%s” beside an open win, and without any", async (citation) => {
    await linked(open);
    expect((await editCitation(screener, one, citation)).ok).toBe(true);
    expect((await shortlistEntry(screener, two, citation)).ok).toBe(true);
  });

  it("is refused as well where the win came with one of its stories", async () => {
    const [story, ...others] = await db.nomination.findMany({ where: { entryId: one } });
    await db.nomination.update({ where: { id: story!.id }, data: { winId: hidden } });
    expect(await editCitation(screener, one, telling[0][0])).toMatchObject({ reason: "customer-in-text" });
    expect(others).not.toEqual([]);
    await db.nomination.update({ where: { id: story!.id }, data: { state: "declined" } });
    expect((await editCitation(screener, one, telling[0][0])).ok).toBe(true);
  });

  it("keeps an entry off the list, and the vote closed, where it was written before the win came", async () => {
    for (const id of [one, two]) await editCitation(screener, id, "She called Quillon first.");
    await linked(hidden);
    const before = await traceOf(db);
    const order = { cycleId, entryIds: [one, two], what: "shortlist" as const, reason: "" };
    const { title } = await entry(one);
    expect(await screenEntries(screener, order)).toMatchObject({ reason: "citation-tells", detail: title });
    expect(await traceOf(db)).toEqual(before);

    await linked(open);
    expect((await screenEntries(screener, order)).ok).toBe(true);
    await linked(hidden);
    expect(await openVoting(screener, cycleId)).toMatchObject({
      reason: "not-ready",
      detail: "citation-tells",
    });
    await editCitation(screener, one, "She called first.");
    expect((await openVoting(screener, cycleId)).ok).toBe(true);
  });
});

describe("the name of a team beside a win", () => {
  beforeEach(async () => {
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "nominating" } });
    await db.category.update({ where: { id: categoryId }, data: { nomineeKind: "either" } });
  });
  const usual = "They asked before the offer.";
  const send = (by: typeof dana, winId: string | null, teamName: string, story = usual) =>
    submitNomination(
      actAs(db, by, afterDays(1)),
      {
        ...{ cycleId, categoryId, nomineeIds: [alice.id, bob.id], teamName, winId },
        answers: { story },
      },
      { nominationId: null, formKey: randomUUID() },
    );

  it.each(telling)(
    "is refused as the answers are, which jurors and voters read: “%s”",
    async (story, reason) => {
      const before = await traceOf(db);
      const refusal = { ok: false, reason, field: "answer.story" };
      expect(await send(dana, hidden, "The pair", story)).toMatchObject(refusal);
      expect(await traceOf(db)).toEqual(before);
      expect((await send(dana, open, "The pair", story)).ok).toBe(true);
    },
  );

  it("is refused where it tells the customer", async () => {
    const before = await traceOf(db);
    expect(await send(dana, hidden, "Team Quillon")).toMatchObject({
      ...{ ok: false, reason: "customer-in-text", field: "teamName" },
    });
    expect(await traceOf(db)).toEqual(before);
    expect((await send(dana, open, "Team Quillon")).ok).toBe(true);
  });

  it("says which word does it to those alone who may know the customer", async () => {
    const names = "Team Ashford Quillon Pemberton";
    expect(await send(dana, hidden, names)).toMatchObject({ reason: "customer-in-text", detail: "Quillon" });
    expect(await send(bill, hidden, names)).toEqual({
      ok: false,
      reason: "customer-in-text",
      field: "teamName",
    });
  });

  it("is no way to guess the figures: they are compared for those alone who may read them", async () => {
    const guess = "Team 50000 61000 70000";
    const refusal = { ok: false, reason: "amount-in-text", field: "teamName" };
    expect(await send(dana, hidden, guess)).toMatchObject({ ...refusal, detail: "61000" });
    expect((await send(bill, hidden, guess)).ok).toBe(true);
    expect(await send(adam, hidden, "Team 61k")).toMatchObject({ ...refusal, detail: "61k" });
  });
});

describe("a note beside an honour", () => {
  const given = async (winId: string | null) => {
    const award = await makeAward(db, { kind: "direct" });
    const verdict = await giveAward(screener, {
      ...{ awardId: award.id, personIds: [alice.id], teamName: "", citation: "She asked first." },
      ...{ honouredOn: new Date("2026-01-05"), winId, trophy: "none", formKey: randomUUID() },
    });
    if (!verdict.ok) throw new Error(verdict.reason);
    return verdict.value.id;
  };
  const noteOf = async (id: string) => (await db.laureate.findUniqueOrThrow({ where: { id } })).note;
  const events = (subjectId: string) => db.auditEvent.count({ where: { subjectId, act: "laureate.noted" } });

  it.each(telling)("keeps to itself what its win does: “%s”", async (note, reason) => {
    const [kept, shown, alone] = [await given(hidden), await given(open), await given(null)];
    expect(await noteLaureate(screener, kept, note)).toMatchObject({ ok: false, reason, field: "note" });
    expect([await noteOf(kept), await events(kept)]).toEqual(["", 0]);
    for (const id of [shown, alone]) expect((await noteLaureate(screener, id, note)).ok).toBe(true);
    expect((await noteLaureate(screener, kept, "Reversed in May.")).ok).toBe(true);
  });

  it("keeps to itself what the wins behind the stories of its entry hide", async () => {
    const { awardId } = await db.category.findUniqueOrThrow({ where: { id: categoryId } });
    const [story] = await db.nomination.findMany({ where: { entryId: one } });
    await db.nomination.update({ where: { id: story!.id }, data: { winId: hidden } });
    const honour = {
      ...{ awardId, categoryId, awardName: "Joint win", cycleName: "2026", title: "Alice and Bob" },
      ...{
        citation: "",
        honouredOn: new Date("2026-01-05"),
        announcedAt: afterDays(1),
        memberIds: [alice.id],
      },
    };
    const insert = (entryId: string) =>
      db.$transaction((tx) => insertLaureates(tx, { ...honour, entryId }, afterDays(1)));
    const [kept, shown] = [(await insert(one)).id, (await insert(two)).id];
    const note = "Quillon has cancelled.";
    expect(await noteLaureate(screener, kept, note)).toMatchObject({
      ...{ ok: false, reason: "customer-in-text", field: "note" },
    });
    expect([await noteOf(kept), await events(kept)]).toEqual(["", 0]);
    expect((await noteLaureate(screener, kept, "The order was cancelled.")).ok).toBe(true);
    expect((await noteLaureate(screener, shown, note)).ok).toBe(true);
  });

  it("is one act when it is sent twice, and none when it says the same", async () => {
    const id = await given(null);
    const both = [1, 2].map(() => noteLaureate(screener, id, "Reversed in May."));
    expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await events(id)).toBe(1);
    expect((await noteLaureate(screener, id, " Reversed in May. ")).ok).toBe(true);
    expect(await events(id)).toBe(1);
    expect((await noteLaureate(screener, id, "Reversed in June.")).ok).toBe(true);
    expect(await events(id)).toBe(2);
  });
});
