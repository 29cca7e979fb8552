import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sightOf } from "~/domain/mail/secrets";
import { approveOrder } from "~/operations/approve-order.server";
import { declineNomination } from "~/operations/decline-nomination.server";
import { draftOrderForCategory } from "~/operations/draft-award-order.server";
import { changeEngraving } from "~/operations/change-engraving.server";
import { sendOrder } from "~/operations/send-order.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { submitOrder } from "~/operations/submit-order.server";
import { makeAward, makeCategory, makeCycle } from "../../prisma/factories";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { catalogue, mustDo } from "@tests/support/trophies";
import type { Visitor } from "@tests/support/visitor";

const db = await testDatabase();
const people = await cast(db);
const { crystal } = await catalogue(db);
const app = await startApp(db);
const { adam, alice, audra, bob, charlie, dana, erin } = people;
const [hr, auditor, admin] = await Promise.all([dana, audra, adam].map((person) => app.signedIn(person)));

/** Everything that the outbox says of a letter to this reader, with its files. */
async function readAll(reader: Visitor, id: string, ...more: string[]): Promise<string> {
  const files = await db.letterAttachment.findMany({ where: { letterId: id } });
  const page = `/manage/mail/${id}`;
  const paths = [
    page,
    `${page}/letter`,
    `${page}?part=text`,
    ...files.map((file) => `${page}/files/${file.id}`),
  ];
  const data = `${page}?_data=${encodeURIComponent("routes/manage.mail.$id._index")}`;
  const answers = await Promise.all([...paths, data, ...more].map((path) => reader.get(path)));
  expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true);
  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}

describe("the sign-in code of somebody else", () => {
  /** The code and the link that were just written down for this person. */
  async function secretsAsked(at: Visitor, email: string): Promise<{ id: string; words: RegExp }> {
    expect((await at.post("/login", { email })).status).toBe(302);
    const where = { template: "sign-in", toAddress: email };
    const { id, props } = await db.letter.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } });
    const { code, path } = props as { code: string; path: string };
    return { id, words: new RegExp(`${code}|${path.split("/").at(-1)}`) };
  }

  it("is read by nobody in the outbox where letters leave, so that nobody comes in by it", async () => {
    const mailing = await startApp(db, { SMTP_URL: "smtp://127.0.0.1:9" });
    const readers = await Promise.all([adam, dana, audra].map((person) => mailing.signedIn(person)));
    const { id, words } = await secretsAsked(mailing.visitor(), erin.email);
    for (const reader of readers) {
      const said = await readAll(reader, id, "/manage/mail", "/manage/mail?q=code");
      expect(said).not.toMatch(words);
      expect(said).toContain("only the person it was written to can read it");
    }
    const tried = { state: "queued", html: "kept", text: "kept", attempts: 1 } as const;
    await db.letter.update({ where: { id }, data: tried });
    expect((await readers[0]!.get(`/manage/mail/${id}/letter`)).status).toBe(404);
    await mailing.stop();
  });

  it("is read by an administrator where letters stay in the house, to hand it over, and by nobody else", async () => {
    const { id, words } = await secretsAsked(app.visitor(), erin.email);
    expect(await readAll(admin!, id)).toMatch(words);
    for (const reader of [hr!, auditor!]) expect(await readAll(reader, id)).not.toMatch(words);
  });
});

describe("the link of a vendor", () => {
  it.each([
    ["none", "whole"],
    ["smtp", "blinded"],
    ["resend", "blinded"],
  ] as const)("with letters that leave by %s is %s to an administrator", (transport, sight) => {
    expect(sightOf("order-to-vendor", { roles: ["admin"], transport })).toBe(sight);
    expect(sightOf("order-to-vendor", { roles: ["buyer"], transport })).toBe("whole");
    expect(sightOf("order-to-vendor", { roles: ["auditor"], transport })).toBe("blinded");
  });
});

describe("letters to nominators", () => {
  it("say whom they nominated to HR alone, on no page and to no search", async () => {
    const { cycle, category } = await makeRunningCycle(db, "nominating", { nomineeKind: "person" });
    const text = { cycleId: cycle.id, categoryId: category.id, teamName: "", winId: null };
    const answers = { story: "He asked the other side first." };
    const sent = await submitNomination(
      actAs(db, alice, afterDays(1)),
      { ...text, nomineeIds: [bob.id], answers },
      { nominationId: null, formKey: randomUUID() },
    );
    if (!sent.ok) throw new Error(sent.reason);
    mustDo(await declineNomination(actAs(db, dana, afterDays(8)), sent.value.id, "Not this time."));
    const letters = await db.letter.findMany({ where: { template: { startsWith: "nomination-" } } });
    expect(letters.map(({ template }) => template).sort()).toEqual([
      "nomination-declined",
      "nomination-received",
    ]);
    for (const { id } of letters) {
      await db.letter.update({ where: { id }, data: { subject: "Your nomination of Bob Tanaka" } });
      expect(await readAll(hr!, id)).toContain("Bob Tanaka");
      for (const reader of [auditor!, admin!]) {
        const said = await readAll(reader, id, "/manage/mail");
        expect(said).not.toContain("Bob Tanaka");
        expect(said).toContain("It says who nominated whom.");
        const found = await (await reader.get("/manage/mail?q=tanaka")).text();
        expect(found).not.toContain(id);
      }
    }
    expect(await (await hr!.get("/manage/mail?q=tanaka")).text()).toContain(letters[0]!.id);
  });
});

describe("letters about an order for winners who are not announced", () => {
  it("name them to HR alone, and after the announcement to every reader of the outbox", async () => {
    const award = await makeAward(db, { name: "Quiet Engine", trophyItemId: crystal.id });
    const category = await makeCategory(db, (await makeCycle(db)).id, award.id);
    const laureate = await db.laureate.create({
      data: {
        ...{ awardId: award.id, categoryId: category.id, awardName: award.name, title: charlie.name },
        ...{ citation: "For it.", honouredOn: new Date("2026-04-16"), certificateCode: randomUUID() },
        createdAt: new Date(),
        members: { create: { personId: charlie.id, name: charlie.name, function: "other" } },
      },
    });
    const orderId =
      (await db.$transaction((tx) => draftOrderForCategory(tx, actAs(db, dana), category.id))) ?? "";
    const { id: pieceId } = await db.piece.findFirstOrThrow({ where: { orderId } });
    mustDo(await changeEngraving(actAs(db, dana), { orderId, pieceId, lines: [award.name, charlie.name] }));
    mustDo(await submitOrder(actAs(db, dana), { orderId }));
    mustDo(await approveOrder(actAs(db, erin), { orderId }));
    mustDo(await sendOrder(actAs(db, dana), { orderId, poNumber: "" }));
    const { id } = await db.letter.findFirstOrThrow({ where: { template: "order-to-vendor" } });
    expect(await readAll(hr!, id)).toContain("Quiet Engine");
    for (const reader of [auditor!, admin!]) {
      const said = await readAll(reader, id);
      expect(said).toContain("It is about winners who are not announced yet.");
      expect(said).not.toContain(charlie.name);
      expect(said).not.toContain("%PDF");
    }
    const announcedAt = new Date(Date.now() - 1_000);
    await db.laureate.update({ where: { id: laureate.id }, data: { announcedAt } });
    expect(await readAll(auditor!, id)).toContain("%PDF");
  });
});

describe("the search of the record", () => {
  it("does not find an event by a reason that the page keeps back", async () => {
    const declined = await db.auditEvent.findFirstOrThrow({ where: { act: "nomination.declined" } });
    for (const [reader, isShown] of [
      [hr!, true],
      [auditor!, false],
      [admin!, false],
    ] as const) {
      const page = await (await reader.get("/manage/audit?q=not+this+time")).text();
      expect(page.includes(declined.hash)).toBe(isShown);
    }
  });
});
