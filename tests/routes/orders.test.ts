import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { pdfPages } from "@tests/support/pdf-text";
import { approvedOrder, catalogue, draftFor, mustDo, traces } from "@tests/support/trophies";
import { changeEngraving } from "~/operations/change-engraving.server";
import { submitOrder } from "~/operations/submit-order.server";

const db = await testDatabase();
const people = await cast(db);
const { vendor, crystal, block } = await catalogue(db);
const app = await startApp(db);
const bill = await app.signedIn(people.bill);
const frank = await app.signedIn(people.frank);
const dana = await app.signedIn(people.dana);
const pieceOf = (orderId: string) => db.piece.findFirstOrThrow({ where: { orderId } });
const stateOf = async (id: string) => (await db.trophyOrder.findUniqueOrThrow({ where: { id } })).state;

describe("an order by hand", () => {
  it("goes from the form to the vendor by plain forms alone", async () => {
    const form = {
      title: "A plaque",
      itemId: crystal.id,
      recipientName: "Alice",
      recipientEmail: "alice@fenwright.example",
      formKey: randomUUID(),
    };
    const first = await bill.post("/orders/new", form);
    expect(first.status).toBe(302);
    const path = first.headers.get("Location")?.split("?")[0] ?? "";
    expect((await bill.post("/orders/new", form)).headers.get("Location")).toBe(
      first.headers.get("Location"),
    );
    const orderId = path.replace("/orders/", "");
    const { id: pieceId, recipientName } = await pieceOf(orderId);
    expect(recipientName).toBe("Alice Moreau");

    const lines = { line: ["Kindred Spirits", "Alice Moreau", "", ""] };
    expect((await bill.post(`${path}/pieces/${pieceId}`, lines)).headers.get("Location")).toBe(
      `${path}?piece=1&done=engraved`,
    );
    expect((await pieceOf(orderId)).engraving).toEqual(["Kindred Spirits", "Alice Moreau"]);
    const change = {
      title: "A block",
      itemId: block.id,
      deliverTo: "Hall B",
      neededBy: "2099-04-14",
      note: "Ring first",
    };
    expect((await bill.post(`${path}/change`, change)).status).toBe(302);
    expect((await bill.post(`${path}/submission`)).status).toBe(302);

    const own = await bill.post(`${path}/approval`);
    expect(own.status).toBe(409);
    expect(await own.text()).toContain("You submitted this order. Somebody else has to approve it.");
    expect((await frank.post(`${path}/approval`)).status).toBe(302);
    expect((await bill.get(`${path}/po`)).status).toBe(404);
    expect((await frank.post(`${path}/dispatch`, { poNumber: "" })).status).toBe(403);
    const sent = await bill.post(`${path}/dispatch`, { poNumber: "" });
    expect(sent.status).toBe(302);
    expect(await stateOf(orderId)).toBe("sent");

    const po = await bill.get(`${path}/po`);
    expect(po.headers.get("Content-Type")).toBe("application/pdf");
    const [page] = await pdfPages(new Uint8Array(await po.arrayBuffer()));
    expect(page).toContain("€48.00");
    expect(page).toContain("Ring first");
    const html = await (await bill.get(path)).text();
    expect(html).toContain("sent it to Glasmeer Atelier");
    expect(html).not.toContain(`/vendor/`);
  });
});

describe("the pages of an order", () => {
  it("show what the guard finds beside the line", async () => {
    const orderId = await draftFor(actAs(db, people.bill), crystal.id);
    const { id: pieceId } = await pieceOf(orderId);
    mustDo(
      await changeEngraving(actAs(db, people.bill), {
        orderId,
        pieceId,
        lines: ["Alice Moreau", "What’s in it for we, always"],
      }),
    );
    const html = await (await bill.get(`/orders/${orderId}`)).text();
    expect(html).toContain("3 characters too long.");
    const refused = await bill.post(`/orders/${orderId}/submission`);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("The engraving of piece 1 is not right yet.");
    expect(await stateOf(orderId)).toBe("draft");
  });

  it("keep what was typed when a form is refused", async () => {
    const orderId = await approvedOrder(db, people, crystal.id);
    const answer = await bill.post(`/orders/${orderId}/dispatch`, { poNumber: "<script>" });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("&lt;script&gt;");
    expect(html).toContain("Use letters, digits, spaces");
    const unknown = await bill.post(`/orders/${orderId}/pieces`, {
      recipientName: "",
      recipientEmail: "",
      formKey: randomUUID(),
    });
    expect(unknown.status).toBe(400);
  });

  it("send once when the button is pressed many times at once", async () => {
    const orderId = await approvedOrder(db, people, crystal.id);
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => bill.post(`/orders/${orderId}/dispatch`, { poNumber: "" })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([302, 409, 409, 409, 409]);
    expect(
      await db.letter.count({ where: { idempotencyKey: { startsWith: `order-to-vendor/${orderId}` } } }),
    ).toBe(1);
  });

  it("refuse what the form does not have, and answer 404 to what is not there", async () => {
    const orderId = await draftFor(actAs(db, people.bill), crystal.id);
    const before = await traces(db);
    const change = { title: "X", itemId: "", deliverTo: "", neededBy: "", note: "", state: "approved" };
    expect((await bill.post(`/orders/${orderId}/change`, change)).status).toBe(400);
    expect((await bill.get("/orders/nothing")).status).toBe(404);
    expect((await bill.post("/orders/nothing/submission")).status).toBe(404);
    expect((await bill.post(`/orders/${orderId}/pieces/nothing`, { line: "X" })).status).toBe(404);
    expect(await traces(db)).toEqual(before);
  });

  it("refuse the honoured as approver", async () => {
    const orderId = await draftFor(actAs(db, people.bill), crystal.id, "dana@fenwright.example");
    mustDo(await submitOrder(actAs(db, people.bill), { orderId }));
    const answer = await dana.post(`/orders/${orderId}/approval`);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("This order honours you.");
    const html = await (await dana.get(`/orders/${orderId}`)).text();
    expect(html).not.toContain(`/orders/${orderId}/approval`);
  });
});

describe("the list", () => {
  it("is found by number, recipient, vendor and state in the address", async () => {
    const orderId = await draftFor(actAs(db, people.bill), crystal.id, "charlie@fenwright.example");
    const { number } = await db.trophyOrder.findUniqueOrThrow({ where: { id: orderId } });
    for (const query of [`q=TR-${number}`, "q=charlie", "q=charlie&state=draft", "q=charlie&view=list"]) {
      expect(await (await frank.get(`/orders?${query}`)).text()).toContain(`/orders/${orderId}`);
    }
    for (const query of ["q=charlie&state=sent", "q=nobody-like-this"]) {
      expect(await (await frank.get(`/orders?${query}`)).text()).not.toContain(`/orders/${orderId}`);
    }
  });
});

describe("vendors and items", () => {
  const zone = { zoneName: "Front", zoneLines: "4", zoneCharacters: "24", zoneAllowed: "" };
  const item = {
    name: "Plaque",
    sku: "PL-1",
    shape: "plaque",
    price: "110,50",
    material: "Brass",
    description: "",
    ...zone,
  };

  it("are added by a form, once", async () => {
    const form = {
      name: "Werk Nord",
      contactName: "",
      email: "orders@werk.example",
      accountNumber: "",
      currency: "eur",
      paymentTerms: "",
      leadTimeDays: "12",
      note: "",
      formKey: randomUUID(),
    };
    const [one, two] = await Promise.all([
      bill.post("/manage/vendors/new", form),
      bill.post("/manage/vendors/new", form),
    ]);
    expect(one.headers.get("Location")).toBe(two.headers.get("Location"));
    const vendorPath = one.headers.get("Location")?.split("?")[0] ?? "";
    const added = await bill.post(`${vendorPath}/items/new`, { ...item, formKey: randomUUID() });
    expect(added.status).toBe(302);
    const row = await db.catalogueItem.findFirstOrThrow({ where: { sku: "PL-1" } });
    expect(row).toMatchObject({ unitPrice: 11_050n, zones: [{ name: "Front", lines: 4, characters: 24 }] });
    const again = await bill.post(`${vendorPath}/items/new`, { ...item, formKey: randomUUID() });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("Another item of this vendor has this number.");
  });

  it("say what is wrong beside the field and keep the rest", async () => {
    const wrong = { ...item, sku: "PL-2", price: "a lot", zoneLines: "0", formKey: randomUUID() };
    const answer = await bill.post(`/manage/vendors/${vendor.id}/items/new`, wrong);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain("Write the price as a number, such as 320.00.");
    expect(html).toContain("Give it a name, 1 to 12 lines and 1 to 120 characters.");
    expect(html).toContain('value="Brass"');
  });

  it("are retired with a word of what happens, once", async () => {
    const path = `/manage/items/${block.id}`;
    expect((await bill.get(path)).status).toBe(200);
    expect((await bill.post(`${path}/retirement`)).status).toBe(302);
    expect((await bill.post(`${path}/retirement`)).status).toBe(409);
    const html = await (await bill.get("/orders/new")).text();
    expect(html).not.toContain(block.id);
  });
});
