import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { reissueVendorLink } from "~/operations/reissue-vendor-link.server";
import { sendOrder } from "~/operations/send-order.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { pdfPages } from "@tests/support/pdf-text";
import {
  approvedOrder,
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
const bill = actAs(db, people.bill, new Date("2026-03-09T08:00:00Z"));
const lettersOf = (orderId: string) =>
  db.letter.findMany({
    where: { template: "order-to-vendor", idempotencyKey: { contains: orderId } },
    include: { attachments: true },
  });

describe("sending an order", () => {
  it("brings the vendor one letter with the purchase order and a link that is not in the database", async () => {
    const orderId = await approvedOrder(db, people, crystal.id);
    mustDo(await sendOrder(bill, { orderId, poNumber: "" }));
    const order = await db.trophyOrder.findUniqueOrThrow({ where: { id: orderId } });
    const poNumber = `PO-2026-${String(order.number).padStart(5, "0")}`;
    expect(order).toMatchObject({ state: "sent", poNumber });

    const [letter, ...more] = await lettersOf(orderId);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      toAddress: "orders@glasmeer.example",
      props: { poNumber, total: "€320.00", buyerName: "Bill Marsh" },
    });
    const [attachment] = letter?.attachments ?? [];
    expect(attachment).toMatchObject({ filename: `${poNumber}.pdf`, contentType: "application/pdf" });
    const [page] = await pdfPages(attachment?.content ?? new Uint8Array());
    expect(page).toContain(poNumber);
    expect(page).toContain("Alice Moreau");
    expect(page).toContain("9 March 2026");

    const token = await tokenOf(db, orderId);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(order.vendorTokenHash).not.toContain(token);
    const events = await db.auditEvent.findMany({ where: { subjectId: orderId } });
    expect(
      JSON.stringify(events, (_, held: unknown) => (typeof held === "bigint" ? String(held) : held)),
    ).not.toContain(token);
  });

  it("happens once, however many try at once", async () => {
    const orderId = await approvedOrder(db, people, crystal.id);
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => sendOrder(bill, { orderId, poNumber: "" })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of tries)
      if (!one.ok) expect(["order-already-sent", "po-number-taken"]).toContain(one.reason);
    expect(await lettersOf(orderId)).toHaveLength(1);
    expect(await sendOrder(bill, { orderId, poNumber: "4500-1" })).toMatchObject({
      reason: "order-already-sent",
    });
    expect(await db.auditEvent.count({ where: { subjectId: orderId, act: "order.sent" } })).toBe(1);
  });

  it("takes a number typed from the company's own system, once", async () => {
    const [first, second] = [
      await approvedOrder(db, people, crystal.id),
      await approvedOrder(db, people, crystal.id),
    ];
    mustDo(await sendOrder(bill, { orderId: first, poNumber: " 4500-77 " }));
    const before = await traces(db);
    expect(await sendOrder(bill, { orderId: second, poNumber: "4500-77" })).toMatchObject({
      reason: "po-number-taken",
      field: "poNumber",
      detail: "4500-77",
    });
    expect(await sendOrder(bill, { orderId: second, poNumber: "=cmd()" })).toMatchObject({
      reason: "po-number-wrong",
    });
    expect(await traces(db)).toEqual(before);
  });

  it("gives two orders that race for one number to one of them", async () => {
    const orders = await Promise.all([
      approvedOrder(db, people, crystal.id),
      approvedOrder(db, people, crystal.id),
    ]);
    const both = await Promise.all(orders.map((orderId) => sendOrder(bill, { orderId, poNumber: "RACE-1" })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "po-number-taken" });
  });

  it("waits for the approval", async () => {
    const orderId = await draftFor(bill, crystal.id);
    expect(await sendOrder(bill, { orderId, poNumber: "" })).toMatchObject({
      reason: "wrong-order-state",
      detail: "draft",
    });
    expect(await sendOrder(bill, { orderId: "nothing", poNumber: "" })).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("a new link", () => {
  it("goes out with the same purchase order and ends the old one", async () => {
    const { orderId, token } = await sentOrder(db, people, crystal.id);
    mustDo(
      await reissueVendorLink(actAs(db, people.bill, new Date(Date.now() + 60_000)), {
        orderId,
        formKey: randomUUID(),
      }),
    );
    expect(await lettersOf(orderId)).toHaveLength(2);
    expect(await tokenOf(db, orderId)).not.toBe(token);
  });
});
