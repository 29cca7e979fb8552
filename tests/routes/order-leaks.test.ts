import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { changeEngraving } from "~/operations/change-engraving.server";
import { draftOrderForCategory } from "~/operations/draft-award-order.server";
import { submitOrder } from "~/operations/submit-order.server";
import { makeAward, makeCategory, makeCycle } from "../../prisma/factories";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { catalogue, mustDo } from "@tests/support/trophies";

const db = await testDatabase();
const people = await cast(db);
const { crystal } = await catalogue(db);
const app = await startApp(db);
const dana = actAs(db, people.dana);

describe("an order for winners who are not announced", () => {
  it("is there for the People team alone, and then for everybody who sees orders", async () => {
    const award = await makeAward(db, { name: "Quiet Engine", trophyItemId: crystal.id });
    const category = await makeCategory(db, (await makeCycle(db)).id, award.id);
    const laureate = await db.laureate.create({
      data: {
        awardId: award.id,
        categoryId: category.id,
        awardName: award.name,
        title: "Charlie Novak",
        citation: "For it.",
        honouredOn: new Date("2026-04-16"),
        certificateCode: randomUUID(),
        createdAt: new Date(),
        members: { create: { personId: people.charlie.id, name: "Charlie Novak", function: "other" } },
      },
    });
    const orderId = (await db.$transaction((tx) => draftOrderForCategory(tx, dana, category.id))) ?? "";
    const { id: pieceId } = await db.piece.findFirstOrThrow({ where: { orderId } });
    mustDo(await changeEngraving(dana, { orderId, pieceId, lines: ["Quiet Engine", "Charlie Novak"] }));
    mustDo(await submitOrder(dana, { orderId }));

    const events = await db.auditEvent.findMany({
      where: { subjectId: orderId },
      select: { before: true, after: true },
    });
    expect(JSON.stringify(events)).not.toContain("Charlie");
    const asked = await db.letter.findMany({
      where: { template: "order-to-approve" },
      select: { toName: true },
    });
    expect(asked).toEqual([{ toName: "Erin Walsh" }]);

    const paths = [
      "",
      "/po",
      "/change",
      "/pieces",
      `/pieces/${pieceId}`,
      "/submission",
      "/approval",
      "/dispatch",
      "/link",
    ];
    for (const person of [people.bill, people.frank, people.audra]) {
      const visitor = await app.signedIn(person);
      for (const path of paths) {
        const answer = await visitor.get(`/orders/${orderId}${path}`);
        expect([403, 404], `${person.name} at ${path}`).toContain(answer.status);
        expect(await answer.text()).not.toContain("Charlie");
      }
      for (const query of ["", "?view=list", "?q=charlie"]) {
        const html = await (await visitor.get(`/orders${query}`)).text();
        expect(html).not.toContain(orderId);
      }
      expect(await (await visitor.get("/")).text()).not.toContain(orderId);
    }
    const frank = await app.signedIn(people.frank);
    expect((await frank.post(`/orders/${orderId}/approval`)).status).toBe(404);
    const erin = await app.signedIn(people.erin);
    expect(await (await erin.get(`/orders/${orderId}`)).text()).toContain("until they are announced");

    await db.laureate.update({
      where: { id: laureate.id },
      data: { announcedAt: new Date(Date.now() - 1_000) },
    });
    expect((await frank.get(`/orders/${orderId}`)).status).toBe(200);
    expect(await (await frank.get("/orders?q=charlie")).text()).toContain(orderId);
    expect((await frank.post(`/orders/${orderId}/approval`)).status).toBe(302);
  });
});
