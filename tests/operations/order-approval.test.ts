import { describe, expect, it } from "vitest";
import { approveOrder } from "~/operations/approve-order.server";
import { cancelOrder } from "~/operations/cancel-order.server";
import { changeEngraving } from "~/operations/change-engraving.server";
import { changeOrder } from "~/operations/change-order.server";
import { rejectOrder } from "~/operations/reject-order.server";
import { submitOrder } from "~/operations/submit-order.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { catalogue, draftFor, mustDo, traces } from "@tests/support/trophies";

const db = await testDatabase();
const people = await cast(db);
const { crystal, block } = await catalogue(db);
const bill = actAs(db, people.bill);
const dana = actAs(db, people.dana);
const frank = actAs(db, people.frank);

const pieceOf = (orderId: string) => db.piece.findFirstOrThrow({ where: { orderId } });
const orderOf = (id: string) => db.trophyOrder.findUniqueOrThrow({ where: { id } });

async function submitted(recipientEmail?: string) {
  const orderId = await draftFor(bill, crystal.id, recipientEmail);
  mustDo(await submitOrder(bill, { orderId }));
  return orderId;
}

describe("submitting an order", () => {
  it("asks those who may approve, except the submitter and the honoured", async () => {
    const orderId = await submitted("dana@fenwright.example");
    expect((await orderOf(orderId)).state).toBe("submitted");
    const letters = await db.letter.findMany({
      where: { template: "order-to-approve", idempotencyKey: { contains: orderId } },
    });
    expect(letters.map(({ toName }) => toName).sort()).toEqual(["Erin Walsh", "Frank Osei"]);
    expect(letters[0]?.props).toMatchObject({
      submitter: "Bill Marsh",
      pieces: 1,
      total: "€320.00",
      path: `/orders/${orderId}`,
    });
  });

  it("is refused where an engraving is wrong, and leaves no trace", async () => {
    const orderId = await draftFor(bill, crystal.id);
    const { id: pieceId } = await pieceOf(orderId);
    for (const lines of [
      ["TBD"],
      ["Alice Moreaux"],
      ["A".repeat(25)],
      [],
      ["a", "b", "c", "d", "e"],
      ["Award 2062"],
    ]) {
      mustDo(await changeEngraving(bill, { orderId, pieceId, lines }));
      const before = await traces(db);
      expect(await submitOrder(bill, { orderId })).toMatchObject({
        ok: false,
        reason: "engraving-wrong",
        detail: "piece 1",
      });
      expect(await traces(db)).toEqual(before);
    }
  });

  it("is refused without a place to deliver to", async () => {
    const orderId = await draftFor(bill, crystal.id);
    mustDo(
      await changeOrder(bill, { orderId, title: "T", deliverTo: "", neededBy: null, note: "", itemId: null }),
    );
    expect(await submitOrder(bill, { orderId })).toMatchObject({
      reason: "deliver-to-missing",
      field: "deliverTo",
    });
  });

  it("is done once", async () => {
    const orderId = await draftFor(bill, crystal.id);
    const both = await Promise.all([submitOrder(bill, { orderId }), submitOrder(dana, { orderId })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const other = both[0].ok ? dana : bill;
    expect(await submitOrder(other, { orderId })).toMatchObject({
      reason: "wrong-order-state",
      detail: "submitted",
    });
  });
});

describe("approving", () => {
  it("is refused to the submitter and to the honoured, without a trace", async () => {
    const orderId = await submitted("dana@fenwright.example");
    const before = await traces(db);
    expect(await approveOrder(bill, { orderId })).toMatchObject({ reason: "approver-is-submitter" });
    expect(await approveOrder(dana, { orderId })).toMatchObject({ reason: "approver-is-honoured" });
    expect(await rejectOrder(bill, { orderId, reason: "No" })).toMatchObject({
      reason: "approver-is-submitter",
    });
    expect(await traces(db)).toEqual(before);
  });

  it("tells the submitter and is recorded", async () => {
    const orderId = await submitted();
    mustDo(await approveOrder(frank, { orderId }));
    expect(await orderOf(orderId)).toMatchObject({ state: "approved", decidedById: people.frank.id });
    const letter = await db.letter.findFirstOrThrow({
      where: { template: "order-decided", idempotencyKey: { contains: orderId } },
    });
    expect(letter).toMatchObject({ toName: "Bill Marsh", props: { approved: true, by: "Frank Osei" } });
    const events = await db.auditEvent.findMany({ where: { subjectId: orderId }, orderBy: { seq: "asc" } });
    expect(events.map(({ act }) => act)).toEqual(["order.drafted", "order.submitted", "order.approved"]);
  });

  it("reads the guard again, because a customer may have been hidden since", async () => {
    const win = await db.win.create({
      data: {
        title: "One lane",
        customer: "Nordwind",
        hideCustomer: false,
        currency: "EUR",
        state: "confirmed",
        submittedById: people.alice.id,
        createdAt: new Date(),
        updatedAt: new Date(),
        confirmedAt: new Date(),
      },
    });
    const orderId = await draftFor(bill, crystal.id);
    await db.trophyOrder.update({ where: { id: orderId }, data: { winId: win.id } });
    const { id: pieceId } = await pieceOf(orderId);
    mustDo(await changeEngraving(bill, { orderId, pieceId, lines: ["Alice Moreau", "for Nordwind"] }));
    mustDo(await submitOrder(bill, { orderId }));
    await db.win.update({ where: { id: win.id }, data: { hideCustomer: true } });
    expect(await approveOrder(frank, { orderId })).toMatchObject({ reason: "engraving-wrong" });
  });
});

describe("giving an order back", () => {
  it("needs a reason, and lets it be changed and submitted again", async () => {
    const orderId = await submitted();
    expect(await rejectOrder(frank, { orderId, reason: "  " })).toMatchObject({
      reason: "reason-missing",
    });
    mustDo(await rejectOrder(frank, { orderId, reason: "Too dear." }));
    expect(await orderOf(orderId)).toMatchObject({ state: "rejected", rejectReason: "Too dear." });
    mustDo(
      await changeOrder(bill, {
        orderId,
        title: "Block",
        deliverTo: "Hall B",
        neededBy: null,
        note: "",
        itemId: block.id,
      }),
    );
    expect(await pieceOf(orderId)).toMatchObject({ itemId: block.id, unitPrice: 4_800n });
    const later = actAs(db, people.bill, new Date(Date.now() + 1_000));
    mustDo(await submitOrder(later, { orderId }));
    expect(await orderOf(orderId)).toMatchObject({ state: "submitted", rejectReason: "" });
    const asked = await db.letter.count({
      where: { template: "order-to-approve", idempotencyKey: { contains: orderId } },
    });
    expect(asked).toBe(6);
  });
});

describe("an order under way", () => {
  it("can't be changed", async () => {
    const orderId = await submitted();
    const { id: pieceId } = await pieceOf(orderId);
    const before = await traces(db);
    expect(await changeEngraving(bill, { orderId, pieceId, lines: ["X"] })).toMatchObject({
      reason: "wrong-order-state",
    });
    expect(
      await changeOrder(bill, { orderId, title: "X", deliverTo: "", neededBy: null, note: "", itemId: null }),
    ).toMatchObject({ ok: false });
    expect(await traces(db)).toEqual(before);
  });

  it("can be cancelled with a reason", async () => {
    const orderId = await submitted();
    expect(await cancelOrder(bill, { orderId, reason: "" })).toMatchObject({
      reason: "reason-missing",
    });
    mustDo(await cancelOrder(bill, { orderId, reason: "The gathering was called off." }));
    expect(await approveOrder(frank, { orderId })).toMatchObject({ reason: "wrong-order-state" });
  });
});
