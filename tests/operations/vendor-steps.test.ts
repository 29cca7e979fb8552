import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { acknowledgeOrder } from "~/operations/acknowledge-order.server";
import { addPiece } from "~/operations/add-piece.server";
import { approveOrder } from "~/operations/approve-order.server";
import { cancelOrder } from "~/operations/cancel-order.server";
import { receivePieces } from "~/operations/receive-pieces.server";
import { reissueVendorLink } from "~/operations/reissue-vendor-link.server";
import { revokeVendorLink } from "~/operations/revoke-vendor-link.server";
import { sendOrder } from "~/operations/send-order.server";
import { shipPieces } from "~/operations/ship-pieces.server";
import { submitOrder } from "~/operations/submit-order.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import {
  actAsVendor,
  catalogue,
  draftFor,
  mustDo,
  sentOrder,
  tokenOf,
  traces,
} from "@tests/support/trophies";

const db = await testDatabase();
const people = await cast(db);
const { crystal } = await catalogue(db);
const bill = actAs(db, people.bill);
const soon = (days: number) => new Date(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
const promise = { contactName: "Vera", shipOn: soon(5), arriveOn: soon(8) };
const parcel = { carrier: "Nordpost", trackingNumber: "NP 1" };

async function sentWithThree() {
  const orderId = await draftFor(bill, crystal.id);
  for (const name of ["Bob Tanaka", "A guest"]) {
    mustDo(
      await addPiece(bill, {
        orderId,
        recipientName: name,
        recipientEmail: "",
        formKey: crypto.randomUUID(),
      }),
    );
  }
  mustDo(await submitOrder(bill, { orderId }));
  mustDo(await approveOrder(actAs(db, people.frank), { orderId }));
  mustDo(await sendOrder(bill, { orderId, poNumber: "" }));
  const pieces = await db.piece.findMany({ where: { orderId }, orderBy: { position: "asc" } });
  return {
    orderId,
    token: await tokenOf(db, orderId),
    vera: actAsVendor(db, orderId),
    ids: pieces.map(({ id }) => id),
  };
}

describe("the vendor's yes", () => {
  it("keeps the promised days and tells the buyer, as an act of the vendor", async () => {
    const { orderId, token } = await sentOrder(db, people, crystal.id);
    mustDo(await acknowledgeOrder(actAsVendor(db, orderId), { token, ...promise }));
    expect(await db.trophyOrder.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
      state: "acknowledged",
      vendorContact: "Vera",
      promisedShipOn: promise.shipOn,
    });
    const letter = await db.letter.findFirstOrThrow({
      where: { idempotencyKey: { startsWith: `order-acknowledged/${orderId}` } },
    });
    expect(letter).toMatchObject({ toName: "Bill Marsh" });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: orderId, act: "order.acknowledged" },
    });
    expect(event).toMatchObject({ actorKind: "vendor", actorName: "Glasmeer Atelier", actorId: null });
  });

  it("is said once, with days in order", async () => {
    const { orderId, token } = await sentOrder(db, people, crystal.id);
    const vera = actAsVendor(db, orderId);
    expect(await acknowledgeOrder(vera, { token, ...promise, arriveOn: soon(4) })).toMatchObject({
      reason: "dates-reversed",
    });
    expect(await acknowledgeOrder(vera, { token, ...promise, shipOn: soon(-9) })).toMatchObject({
      reason: "ship-date-past",
    });
    mustDo(await acknowledgeOrder(vera, { token, ...promise }));
    expect(await acknowledgeOrder(vera, { token, ...promise })).toMatchObject({
      reason: "wrong-order-state",
    });
  });
});

describe("a vendor's link", () => {
  const attempt = (token: string, orderId: string, now?: Date) =>
    acknowledgeOrder(actAsVendor(db, orderId, now), { token, ...promise });

  it("opens nothing when it is made up, ended, revoked or replaced, and leaves no trace", async () => {
    const { orderId, token } = await sentOrder(db, people, crystal.id);
    const before = await traces(db);
    expect(await attempt("A".repeat(43), orderId)).toMatchObject({ reason: "not-found" });
    expect(await attempt("../x", orderId)).toMatchObject({ reason: "not-found" });
    expect(await attempt(token, orderId, new Date(Date.now() + 61 * 86_400_000))).toMatchObject({
      reason: "vendor-link-ended",
    });
    expect(await traces(db)).toEqual(before);

    mustDo(await revokeVendorLink(bill, { orderId }));
    expect(await attempt(token, orderId, new Date(Date.now() + 1_000))).toMatchObject({
      reason: "vendor-link-ended",
    });
    expect(
      await revokeVendorLink(actAs(db, people.bill, new Date(Date.now() + 1_000)), { orderId }),
    ).toMatchObject({ reason: "already-done" });

    mustDo(
      await reissueVendorLink(actAs(db, people.bill, new Date(Date.now() + 1_000)), {
        orderId,
        formKey: randomUUID(),
      }),
    );
    expect(await attempt(token, orderId)).toMatchObject({ reason: "not-found" });
    mustDo(await attempt(await tokenOf(db, orderId), orderId, new Date(Date.now() + 2_000)));
  });

  it("never reaches the pieces of another order", async () => {
    const mine = await sentWithThree();
    const theirs = await sentWithThree();
    mustDo(await acknowledgeOrder(mine.vera, { token: mine.token, ...promise }));
    const before = await traces(db);
    const foreign = { token: mine.token, pieceIds: [mine.ids[0] ?? "", theirs.ids[0] ?? ""], ...parcel };
    expect(await shipPieces(mine.vera, foreign)).toMatchObject({ reason: "not-found" });
    expect(await traces(db)).toEqual(before);
  });
});

describe("shipping and receiving", () => {
  it("goes piece by piece, each once, to the end", async () => {
    const { orderId, token, vera, ids } = await sentWithThree();
    const [one = "", two = "", three = ""] = ids;
    expect(await shipPieces(vera, { token, pieceIds: [one], ...parcel })).toMatchObject({
      reason: "wrong-order-state",
    });
    mustDo(await acknowledgeOrder(vera, { token, ...promise }));
    expect(await shipPieces(vera, { token, pieceIds: [], ...parcel })).toMatchObject({
      reason: "piece-missing",
    });
    mustDo(await shipPieces(vera, { token, pieceIds: [one, two], ...parcel }));
    expect(await shipPieces(vera, { token, pieceIds: [two, three], ...parcel })).toMatchObject({
      reason: "piece-already-shipped",
    });
    expect((await db.piece.findUniqueOrThrow({ where: { id: three } })).shippedAt).toBeNull();
    expect(await receivePieces(bill, { orderId, pieceIds: [three], condition: "" })).toMatchObject({
      reason: "piece-not-shipped",
    });
    expect(await cancelOrder(bill, { orderId, reason: "Late" })).toMatchObject({
      reason: "wrong-order-state",
    });

    mustDo(await receivePieces(bill, { orderId, pieceIds: [one], condition: "" }));
    expect(await receivePieces(bill, { orderId, pieceIds: [one], condition: "" })).toMatchObject({
      reason: "piece-not-shipped",
    });
    expect((await db.trophyOrder.findUniqueOrThrow({ where: { id: orderId } })).state).toBe("shipped");
    mustDo(await shipPieces(vera, { token, pieceIds: [three], ...parcel }));
    mustDo(await receivePieces(bill, { orderId, pieceIds: [two, three], condition: "One corner chipped" }));
    expect((await db.trophyOrder.findUniqueOrThrow({ where: { id: orderId } })).state).toBe("received");

    const letters = await db.letter.findMany({
      where: { template: "shipped", idempotencyKey: { contains: orderId } },
    });
    expect(letters.map(({ toName }) => toName).sort()).toEqual([
      "Bill Marsh",
      "Bill Marsh",
      "Dana Reyes",
      "Dana Reyes",
      "Erin Walsh",
      "Erin Walsh",
    ]);
  });

  it("ships a piece once when the button is pressed twice at once", async () => {
    const { token, vera, ids, orderId } = await sentWithThree();
    mustDo(await acknowledgeOrder(vera, { token, ...promise }));
    const tries = await Promise.all(
      [1, 2, 3].map(() => shipPieces(vera, { token, pieceIds: ids, ...parcel })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { subjectId: orderId, act: "order.shipped" } })).toBe(1);
  });
});
