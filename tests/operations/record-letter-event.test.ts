import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordLetterEvent } from "~/operations/record-letter-event.server";
import type { LetterReport } from "~/mail/webhook.server";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { addresses, queueWelcomes } from "@tests/support/letters";

const db = await testDatabase();
const noon = new Date("2026-03-02T12:00:00Z");
const act = { db, actor: { kind: "job" as const, name: "Mail" }, now: noon, origin: "" };

beforeAll(async () => {
  await cast(db);
});
beforeEach(async () => {
  await db.letter.deleteMany();
  await db.suppression.deleteMany();
  await queueWelcomes(db, noon, addresses(1));
  await db.letter.updateMany({ data: { state: "sent", providerId: "re_1", sentAt: noon } });
});

const letter = () => db.letter.findFirstOrThrow({ include: { events: true } });
const report = (event: LetterReport["event"], over: Partial<LetterReport> = {}): LetterReport => {
  return { id: randomUUID(), event, at: noon, providerId: "re_1", letterId: null, detail: "", ...over };
};
const tell = (...given: Parameters<typeof report>) => recordLetterEvent(act, report(...given));

describe("a report", () => {
  it("moves the letter on, in whatever order reports come", async () => {
    await tell("delivered");
    await tell("sent");
    await tell("delivery_delayed");
    await tell("opened");
    expect(await letter()).toMatchObject({ state: "delivered" });
    expect((await letter()).events).toHaveLength(4);
    await tell("bounced", { bounceType: "Transient", detail: "mailbox full" });
    await tell("delivered");
    expect(await letter()).toMatchObject({ state: "bounced" });
    expect(await db.suppression.count()).toBe(0);
  });

  it("counts once, also when it comes ten times at once", async () => {
    const same = report("delivered");
    const told = await Promise.all(Array.from({ length: 10 }, () => recordLetterEvent(act, same)));
    const words = told.map((verdict) => (verdict.ok ? verdict.value : verdict.reason)).sort();
    expect(words).toEqual(["recorded", ...Array.from({ length: 9 }, () => "repeated")]);
    expect((await letter()).events).toHaveLength(1);
  });

  it("finds a letter by its tag when the reply with the id was lost", async () => {
    const { id } = await letter();
    await db.letter.updateMany({ data: { state: "sending", providerId: null, sentAt: null } });
    await tell("sent", { providerId: "re_9", letterId: id });
    expect(await letter()).toMatchObject({ state: "sent", providerId: "re_9" });
  });

  it("about an earlier sending does not move a letter that waits to be sent again", async () => {
    const { id } = await letter();
    await db.letter.updateMany({ data: { state: "queued", providerId: null } });
    await tell("bounced", { providerId: "re_1", letterId: id, bounceType: "Permanent" });
    expect(await letter()).toMatchObject({ state: "queued", providerId: null });
  });

  it("about a letter of somebody else is put aside", async () => {
    expect(await tell("delivered", { providerId: "re_other" })).toEqual({ ok: true, value: "unknown" });
  });
});

describe("an address", () => {
  it.each([
    [
      "bounced",
      { bounceType: "Permanent", detail: "550 user unknown" },
      /bounced for good: 550 user unknown/,
    ],
    ["complained", {}, /spam/],
  ] as const)(
    "is held back when a letter to it %s for good, and the record says so",
    async (event, over, reason) => {
      await tell(event, over);
      const [held] = await db.suppression.findMany();
      expect(held).toMatchObject({ address: addresses(1)[0], reason: expect.stringMatching(reason) });
      const last = await db.auditEvent.findFirst({ orderBy: { seq: "desc" } });
      expect(last).toMatchObject({ act: "address.held-back", subjectId: addresses(1)[0], actorKind: "job" });
    },
  );
});
