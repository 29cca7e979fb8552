import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isPublic, winStates } from "~/domain/wins/win-state";
import { declineDealToy } from "~/operations/decline-deal-toy.server";
import { draftOrderForCategory, draftOrderForLaureate } from "~/operations/draft-award-order.server";
import { draftDealToy } from "~/operations/draft-deal-toy.server";
import { retireItem } from "~/operations/retire-item.server";
import { retireVendor } from "~/operations/retire-vendor.server";
import { submitOrder } from "~/operations/submit-order.server";
import { changeEngraving } from "~/operations/change-engraving.server";
import { makeAward, makeCategory, makeCycle, makeItem, makeVendor } from "../../prisma/factories";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { catalogue, mustDo, traces } from "@tests/support/trophies";

const db = await testDatabase();
const people = await cast(db);
const { crystal, block } = await catalogue(db);
const dana = actAs(db, people.dana);
const bill = actAs(db, people.bill);
type Honoured = { id: string; name: string };

async function categoryWith(
  laureates: { title: string; members: Honoured[]; winId?: string }[],
  itemId: string | null = crystal.id,
) {
  const engravingTemplate = ["{award}", "{laureate}", "{team}", "{win}, {customer}", "{date}"];
  const award = await makeAward(db, {
    name: `Kindred Spirits ${randomUUID().slice(0, 4)}`,
    trophyItemId: itemId,
    engravingTemplate,
  });
  const cycle = await makeCycle(db);
  const category = await makeCategory(db, cycle.id, award.id);
  const ids = [];
  for (const { title, members, winId } of laureates)
    ids.push(await honour(award, category.id, title, members, winId));
  return { award, category, laureateIds: ids };
}

async function honour(
  award: { id: string; name: string },
  categoryId: string | null,
  title: string,
  members: Honoured[],
  winId?: string,
) {
  const entry =
    categoryId && winId
      ? await db.entry.create({ data: { categoryId, nomineeKey: randomUUID(), title, winId } })
      : null;
  const { id } = await db.laureate.create({
    data: {
      awardId: award.id,
      categoryId,
      entryId: entry?.id,
      awardName: award.name,
      title,
      citation: "For it.",
      honouredOn: new Date("2026-04-16"),
      certificateCode: randomUUID(),
      createdAt: new Date(),
      members: {
        create: members.map((member) => ({ personId: member.id, name: member.name, function: "other" })),
      },
    },
  });
  return id;
}

const winOf = (
  columns: object,
  participants: { id: string; side: "sales" | "procurement" | "other" }[] = [],
) =>
  db.win.create({
    data: {
      title: "The eleven-day quote",
      customer: "Nordwind",
      currency: "EUR",
      state: "confirmed",
      submittedById: people.alice.id,
      createdAt: new Date(),
      updatedAt: new Date(),
      confirmedAt: new Date("2026-04-02T10:00:00Z"),
      participants: {
        create: participants.map(({ id, side }, position) => ({ personId: id, side, position })),
      },
      ...columns,
    },
  });
const draftCategory = (id: string) => db.$transaction((tx) => draftOrderForCategory(tx, dana, id));
const orderOf = (id: string | null) =>
  db.trophyOrder.findUniqueOrThrow({
    where: { id: id ?? "" },
    include: { pieces: { orderBy: { position: "asc" } } },
  });
const pair = [
  { id: people.alice.id, side: "sales" as const },
  { id: people.bob.id, side: "procurement" as const },
];

describe("a certified result", () => {
  it("drafts one piece for each laureate and each member of a team, engraved from the template", async () => {
    const { category, award } = await categoryWith([
      { title: "Charlie Novak", members: [people.charlie] },
      { title: "The quote desk", members: [people.alice, people.bob] },
    ]);
    const order = await orderOf(await draftCategory(category.id));
    expect(order).toMatchObject({
      state: "draft",
      currency: "EUR",
      deliverTo: "14 Quay Street, Elmsea",
      title: `Crystal Laurel, ${award.name}`,
    });
    expect(order.pieces.map(({ engraving }) => engraving)).toEqual([
      [award.name, "Charlie Novak", "16 April 2026"],
      [award.name, "Alice Moreau", "The quote desk", "16 April 2026"],
      [award.name, "Bob Tanaka", "The quote desk", "16 April 2026"],
    ]);
    expect(order.pieces.map(({ unitPrice }) => unitPrice)).toEqual([32_000n, 32_000n, 32_000n]);
    expect(order.pieces.map(({ recipientId }) => recipientId)).toContain(people.bob.id);
  });

  it("is drafted once, also when two certify at once", async () => {
    const { category } = await categoryWith([{ title: "Charlie Novak", members: [people.charlie] }]);
    const drafts = await Promise.all([draftCategory(category.id), draftCategory(category.id)]);
    expect(drafts.filter((id) => id !== null)).toHaveLength(1);
    expect(await draftCategory(category.id)).toBeNull();
    expect(await db.trophyOrder.count({ where: { categoryId: category.id } })).toBe(1);
  });

  it("drafts nothing without an item, with a retired one, or without laureates", async () => {
    const vendor = await makeVendor(db);
    const gone = await makeItem(db, vendor.id);
    mustDo(await retireItem(bill, { itemId: gone.id }));
    const members = [people.charlie];
    const before = await traces(db);
    for (const made of [
      await categoryWith([{ title: "C", members }], null),
      await categoryWith([{ title: "C", members }], gone.id),
      await categoryWith([]),
    ]) {
      expect(await draftCategory(made.category.id)).toBeNull();
    }
    expect(await traces(db)).toEqual(before);
    mustDo(await retireVendor(bill, { vendorId: vendor.id }));
  });

  it("leaves a hidden customer out, and the guard keeps it out", async () => {
    const shown = await winOf({ title: "Open win" });
    const hidden = await winOf({ title: "Quiet win", hideCustomer: true });
    const { category } = await categoryWith([
      { title: "Alice Moreau", members: [people.alice], winId: shown.id },
      { title: "Bob Tanaka", members: [people.bob], winId: hidden.id },
    ]);
    const order = await orderOf(await draftCategory(category.id));
    expect(order.pieces.map(({ engraving }) => engraving[2])).toEqual(["Open win, Nordwind", "Quiet win"]);
    await db.win.update({ where: { id: shown.id }, data: { customer: "Elsewhere" } });
    const first = order.pieces[0]?.id ?? "";
    mustDo(await changeEngraving(bill, { orderId: order.id, pieceId: first, lines: ["Alice Moreau"] }));
    const pieceId = order.pieces[1]?.id ?? "";
    mustDo(
      await changeEngraving(bill, {
        orderId: order.id,
        pieceId,
        lines: ["Bob Tanaka", "thanks to NORD-WIND"],
      }),
    );
    expect(await submitOrder(bill, { orderId: order.id })).toMatchObject({
      reason: "engraving-wrong",
      detail: "piece 2",
    });
  });

  it("also drafts for a direct award, once", async () => {
    const { award } = await categoryWith([]);
    const laureateId = await honour(award, null, "Charlie Novak", [people.charlie]);
    const first = await db.$transaction((tx) => draftOrderForLaureate(tx, dana, laureateId));
    expect((await orderOf(first)).pieces).toHaveLength(1);
    expect(await db.$transaction((tx) => draftOrderForLaureate(tx, dana, laureateId))).toBeNull();
  });
});

describe("a deal toy", () => {
  it("has a piece for each participant of both sides, from the block where there is one", async () => {
    const win = await winOf({}, [...pair, { id: people.charlie.id, side: "other" }]);
    const made = await draftDealToy(bill, { winId: win.id });
    const order = await orderOf(made.ok ? made.value : null);
    expect(order.pieces.map(({ itemId }) => itemId)).toEqual([block.id, block.id]);
    expect(order.pieces.map(({ engraving }) => engraving)).toEqual([
      ["The eleven-day quote", "Nordwind", "Alice Moreau", "2 April 2026"],
      ["The eleven-day quote", "Nordwind", "Bob Tanaka", "2 April 2026"],
    ]);
  });

  it("never names a hidden customer", async () => {
    const win = await winOf({ hideCustomer: true }, pair);
    const made = await draftDealToy(bill, { winId: win.id });
    const order = await orderOf(made.ok ? made.value : null);
    expect(JSON.stringify(order.pieces.map(({ engraving }) => engraving))).not.toContain("Nordwind");
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: order.id } });
    expect(JSON.stringify(event.after)).not.toContain("Nordwind");
  });

  it("is drafted and declined by those who manage orders alone", async () => {
    const win = await winOf({}, pair);
    const before = await traces(db);
    for (const person of [people.alice, people.frank]) {
      const refusal = { reason: "not-allowed" };
      expect(await draftDealToy(actAs(db, person), { winId: win.id })).toMatchObject(refusal);
      expect(await declineDealToy(actAs(db, person), { winId: win.id })).toMatchObject(refusal);
    }
    expect(await traces(db)).toEqual(before);
    expect((await draftDealToy(dana, { winId: win.id })).ok).toBe(true);
  });

  it("is drafted once for a win, however many click", async () => {
    const win = await winOf({}, pair);
    const tries = await Promise.all([1, 2, 3, 4].map(() => draftDealToy(bill, { winId: win.id })));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries.filter((one) => !one.ok && one.reason === "order-exists")).toHaveLength(3);
  });

  it.each(winStates.filter((state) => !isPublic(state)))("is none of a win that is %s", async (state) => {
    const win = await winOf({ state }, pair);
    const before = await traces(db);
    expect(await draftDealToy(bill, { winId: win.id })).toMatchObject({ reason: "not-found" });
    expect(await draftDealToy(bill, { winId: "nothing" })).toMatchObject({ reason: "not-found" });
    expect(await traces(db)).toEqual(before);
  });
});
