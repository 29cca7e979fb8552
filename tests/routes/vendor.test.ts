import { describe, expect, it } from "vitest";
import { revokeVendorLink } from "~/operations/revoke-vendor-link.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { catalogue, mustDo, sentOrder, traces } from "@tests/support/trophies";

const db = await testDatabase();
const people = await cast(db);
const { crystal } = await catalogue(db);
const app = await startApp(db);
const vera = app.visitor();
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const yes = { contactName: "Vera", shipOn: soon(5), arriveOn: soon(8) };
const piecesOf = (orderId: string) => db.piece.findMany({ where: { orderId }, orderBy: { position: "asc" } });

describe("a vendor's page", () => {
  it("shows its order without an account, keeps its address private, and changes nothing by being opened", async () => {
    const { token } = await sentOrder(db, people, crystal.id);
    const before = await traces(db);
    const page = await vera.get(`/vendor/${token}`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(page.headers.get("Cache-Control")).toContain("no-store");
    expect(html).toContain("Alice Moreau");
    expect(html).toContain("€320.00");
    expect(html).toContain("Bill Marsh");
    for (const path of ["acknowledgement", "shipment"]) {
      expect((await vera.get(`/vendor/${token}/${path}`)).status).toBe(200);
    }
    expect(await traces(db)).toEqual(before);
  });

  it("tells nothing of other orders, addresses of recipients or how the order was approved", async () => {
    const { token } = await sentOrder(db, people, crystal.id);
    const other = await sentOrder(db, people, crystal.id);
    const html = await (await vera.get(`/vendor/${token}`)).text();
    for (const secret of [
      other.orderId,
      other.token,
      "alice@fenwright.example",
      "Frank Osei",
      people.alice.id,
    ]) {
      expect(html).not.toContain(secret);
    }
  });

  it("answers 404 to a link that nobody got, and to every form of it", async () => {
    const { token } = await sentOrder(db, people, crystal.id);
    const wrong = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
    const before = await traces(db);
    expect((await vera.get(`/vendor/${wrong}`)).status).toBe(404);
    expect((await vera.post(`/vendor/${wrong}/acknowledgement`, yes)).status).toBe(404);
    expect((await vera.post(`/vendor/${wrong}/shipment`, { carrier: "X", trackingNumber: "1" })).status).toBe(
      404,
    );
    expect(await traces(db)).toEqual(before);
  });

  it("says whom to ask once the link has ended", async () => {
    const { orderId, token } = await sentOrder(db, people, crystal.id);
    mustDo(await revokeVendorLink(actAs(db, people.bill), { orderId }));
    const page = await vera.get(`/vendor/${token}`);
    expect(page.status).toBe(410);
    const html = await page.text();
    expect(html).toContain("bill@fenwright.example");
    expect(html).not.toContain("Alice Moreau");
    const before = await traces(db);
    const answer = await vera.post(`/vendor/${token}/acknowledgement`, yes);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("This link has ended");
    expect(await traces(db)).toEqual(before);
  });
});

describe("the vendor's forms", () => {
  it("take the order from the yes to the last parcel", async () => {
    const { orderId, token } = await sentOrder(db, people, crystal.id);
    const refused = await vera.post(`/vendor/${token}/acknowledgement`, { ...yes, arriveOn: soon(1) });
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain("It can not arrive before it ships.");
    expect(html).toContain('value="Vera"');

    const done = await vera.post(`/vendor/${token}/acknowledgement`, yes);
    expect(done.status).toBe(302);
    expect(done.headers.get("Location")).toBe(`/vendor/${token}?done=confirmed`);
    expect(await (await vera.get(`/vendor/${token}?done=confirmed`)).text()).toContain(
      "The order is confirmed.",
    );

    const none = await vera.post(`/vendor/${token}/shipment`, {
      carrier: "Nordpost",
      trackingNumber: "NP 1",
    });
    expect(none.status).toBe(409);
    expect(await none.text()).toContain("Choose at least one piece.");
    const pieceIds = (await piecesOf(orderId)).map(({ id }) => id);
    expect(
      (await vera.post(`/vendor/${token}/shipment`, { pieceIds, carrier: "", trackingNumber: "" })).status,
    ).toBe(400);
    const parcel = { pieceIds, carrier: "Nordpost", trackingNumber: "NP 1" };
    expect((await vera.post(`/vendor/${token}/shipment`, parcel)).status).toBe(302);
    expect((await vera.post(`/vendor/${token}/shipment`, parcel)).status).toBe(409);
    expect(await piecesOf(orderId)).toMatchObject([{ carrier: "Nordpost", trackingNumber: "NP 1" }]);
  });

  it("never ship a piece of another order", async () => {
    const mine = await sentOrder(db, people, crystal.id);
    const theirs = await sentOrder(db, people, crystal.id);
    expect((await vera.post(`/vendor/${mine.token}/acknowledgement`, yes)).status).toBe(302);
    const pieceIds = (await piecesOf(theirs.orderId)).map(({ id }) => id);
    const before = await traces(db);
    const answer = await vera.post(`/vendor/${mine.token}/shipment`, {
      pieceIds,
      carrier: "N",
      trackingNumber: "1",
    });
    expect(answer.status).toBe(404);
    expect(await traces(db)).toEqual(before);
  });

  it("take the form of a browser that keeps the page's address to itself", async () => {
    const { token } = await sentOrder(db, people, crystal.id);
    const headers = { Origin: "null", "Sec-Fetch-Site": "same-origin" };
    expect((await vera.post(`/vendor/${token}/acknowledgement`, yes, headers)).status).toBe(302);
  });

  it("act as the vendor even where somebody is signed in", async () => {
    const { orderId, token } = await sentOrder(db, people, crystal.id);
    const dana = await app.signedIn(people.dana);
    expect((await dana.post(`/vendor/${token}/acknowledgement`, yes)).status).toBe(302);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: orderId, act: "order.acknowledged" },
    });
    expect(event).toMatchObject({ actorKind: "vendor", actorId: null });
  });
});
