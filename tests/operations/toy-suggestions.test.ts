import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { listHomeTasks } from "~/db/home-tasks.server";
import { findToySuggestion, listToySuggestions, updateToyValue } from "~/db/toy-suggestions.server";
import { daysSuggested } from "~/domain/trophies/toy-suggestion";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { declineDealToy } from "~/operations/decline-deal-toy.server";
import { draftDealToy } from "~/operations/draft-deal-toy.server";
import { recordWin } from "~/operations/record-win.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { catalogue, mustDo, traces } from "@tests/support/trophies";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
await catalogue(db);
/** What Finance validates of the win of these tests, to the cent. */
const validated = 27_777_00n;
const suggestFrom = (value: bigint | null) => db.$transaction((tx) => updateToyValue(tx, value));

beforeEach(async () => {
  await db.piece.deleteMany();
  await db.trophyOrder.deleteMany();
  await db.signOff.deleteMany();
  await db.win.deleteMany();
  await suggestFrom(validated);
});

async function signed(changed = {}): Promise<string> {
  const form = winForm(people, changed);
  const sent = await recordWin(actAs(db, people.alice), { formKey: randomUUID() }, form);
  if (!sent.ok) throw new Error(sent.reason);
  mustDo(await confirmWin(actAs(db, people.alice), { winId: sent.value, words: salesWords }));
  mustDo(await confirmWin(actAs(db, people.bob), { winId: sent.value, words: procurementWords }));
  return sent.value;
}

async function checked(changed = {}): Promise<string> {
  const winId = await signed(changed);
  const { id: lineId } = await db.valueLine.findFirstOrThrow({ where: { winId } });
  const decision = { does: "validate", reason: "" } as const;
  mustDo(await checkValue(actAs(db, people.frank), { lineId, seen: 0, decision }));
  return winId;
}

const offered = async (person: "dana" | "bill" | "frank") =>
  (await listToySuggestions(db, people[person])).map(({ winId }) => winId);
const toysAtHome = async (person: "dana" | "bill" | "frank" | "audra" | "alice") =>
  (await listHomeTasks(db, people[person])).filter(({ kind }) => kind === "order-toys");

describe("a deal toy is suggested", () => {
  it("from the set value on, and not for a cent less", async () => {
    const winId = await checked();
    expect(await listToySuggestions(db, people.dana)).toEqual([
      { winId, title: "The shelf we share", validated },
    ]);
    await suggestFrom(validated + 1n);
    expect(await offered("dana")).toEqual([]);
    await suggestFrom(null);
    expect(await offered("dana")).toEqual([]);
  });

  it("for what Finance validated, never for a claim", async () => {
    await signed();
    expect(await offered("dana")).toEqual([]);
  });

  it("at home to those who order, and to nobody else", async () => {
    await checked();
    expect(await toysAtHome("dana")).toEqual([{ kind: "order-toys", title: "The shelf we share", wins: 1 }]);
    expect(await toysAtHome("bill")).toHaveLength(1);
    for (const name of ["frank", "audra", "alice"] as const) expect(await toysAtHome(name)).toEqual([]);
  });

  it("until half a year after the check", async () => {
    const winId = await checked();
    const day = 24 * 60 * 60 * 1000;
    const checkedBefore = (days: number) =>
      db.win.update({ where: { id: winId }, data: { checkedAt: new Date(Date.now() - days * day) } });
    await checkedBefore(daysSuggested - 1);
    expect(await offered("dana")).toEqual([winId]);
    await checkedBefore(daysSuggested + 1);
    expect(await offered("dana")).toEqual([]);
  });

  it("not to a buyer who may not read the amounts, unless the buyer is in the win", async () => {
    const hidden = await checked({ hideAmounts: true });
    expect(await offered("dana")).toEqual([hidden]);
    expect(await offered("bill")).toEqual([]);
    expect(await toysAtHome("bill")).toEqual([]);
    expect(await findToySuggestion(db, people.bill, hidden)).toBeNull();
    const helper = { winId: hidden, personId: people.bill.id, side: "procurement" as const };
    await db.winParticipant.create({ data: helper });
    expect(await offered("bill")).toEqual([hidden]);
  });
});

describe("a suggestion goes away", () => {
  it("once the deal toys are ordered", async () => {
    const winId = await checked();
    mustDo(await draftDealToy(actAs(db, people.bill), { winId }));
    expect(await offered("dana")).toEqual([]);
    const before = await traces(db);
    expect(await declineDealToy(actAs(db, people.bill), { winId })).toMatchObject({ reason: "order-exists" });
    expect(await traces(db)).toEqual(before);
  });

  it("once somebody says that the win gets none, for everybody and once", async () => {
    const winId = await checked();
    const acts = [people.bill, people.dana].map((who) => declineDealToy(actAs(db, who), { winId }));
    expect((await Promise.all(acts)).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await offered("dana")).toEqual([]);
    expect(await db.auditEvent.count({ where: { act: "win.toy-declined", subjectId: winId } })).toBe(1);
    expect((await draftDealToy(actAs(db, people.bill), { winId })).ok).toBe(true);
  });

  it("once the win is reversed", async () => {
    const winId = await checked();
    await db.win.update({ where: { id: winId }, data: { state: "reversed" } });
    expect(await offered("dana")).toEqual([]);
  });
});

describe("that a win gets no deal toy", () => {
  it("can be said of any win that stands, so that the record says nothing of its value", async () => {
    await suggestFrom(validated + 1n);
    const winId = await signed();
    expect((await declineDealToy(actAs(db, people.bill), { winId })).ok).toBe(true);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "win.toy-declined", subjectId: winId },
    });
    expect([event.before, event.after]).toEqual([null, null]);
  });

  it.each(["draft", "submitted", "returned", "reversed"] as const)(
    "is refused of a %s win",
    async (state) => {
      const winId = await signed();
      await db.win.update({ where: { id: winId }, data: { state } });
      const before = await traces(db);
      expect(await declineDealToy(actAs(db, people.bill), { winId })).toMatchObject({ reason: "not-found" });
      expect(await declineDealToy(actAs(db, people.bill), { winId: "no-win" })).toMatchObject({
        reason: "not-found",
      });
      expect(await traces(db)).toEqual(before);
      expect((await db.win.findUniqueOrThrow({ where: { id: winId } })).toyDeclinedAt).toBeNull();
    },
  );
});
