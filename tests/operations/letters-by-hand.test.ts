import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { queueLetters } from "~/db/letters.server";
import { insertSuppression } from "~/db/suppressions.server";
import { cancelLetter } from "~/operations/cancel-letter.server";
import { liftSuppression } from "~/operations/lift-suppression.server";
import { resendFailedLetters } from "~/operations/resend-failed-letters.server";
import { resendLetter } from "~/operations/resend-letter.server";
import { sendTestLetter } from "~/operations/send-test-letter.server";
import type { Act } from "~/operations/act.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { addresses, queueWelcomes } from "@tests/support/letters";

const db = await testDatabase();
const noon = new Date("2026-03-02T12:00:00Z");
let dana: Act;
beforeAll(async () => {
  const people = await cast(db);
  dana = actAs(db, people.dana, noon);
});
beforeEach(async () => {
  await db.letter.deleteMany();
  await db.suppression.deleteMany();
  await queueWelcomes(db, noon, addresses(2));
});

const first = async () =>
  db.letter.findFirstOrThrow({ orderBy: { toAddress: "asc" }, include: { events: true } });
const lastAct = async () => (await db.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } })).act;

describe("sending again", () => {
  it("takes a letter that failed and writes it anew", async () => {
    const { id } = await first();
    const failed = {
      state: "failed",
      html: "<p>old</p>",
      parcelKey: "p",
      providerId: "re_1",
      attempts: 9,
    } as const;
    await db.letter.update({ where: { id }, data: failed });
    expect(await resendLetter(dana, id)).toEqual({ ok: true });
    expect(await first()).toMatchObject({
      state: "queued",
      html: null,
      parcelKey: null,
      providerId: null,
      attempts: 0,
    });
    expect(await lastAct()).toBe("letter.sent-again");
  });

  it("refuses what is on its way, what has a code that is erased, and what would not arrive", async () => {
    const { id, toAddress } = await first();
    expect(await resendLetter(dana, id)).toMatchObject({ reason: "letter-not-failed" });
    await db.letter.update({ where: { id }, data: { state: "bounced" } });
    await insertSuppression(db, { address: toAddress, reason: "gone", now: noon });
    expect(await resendLetter(dana, id)).toMatchObject({ reason: "address-held-back", detail: toAddress });
    await db.letter.update({ where: { id }, data: { template: "sign-in" } });
    expect(await resendLetter(dana, id)).toMatchObject({ reason: "letter-secret-erased" });
    expect(await resendLetter(dana, randomUUID())).toMatchObject({ reason: "not-found" });
  });

  it("takes all that failed at once, and refuses when nothing did", async () => {
    await db.letter.updateMany({ data: { state: "failed" } });
    expect(await resendFailedLetters(dana)).toEqual({ ok: true, value: 2 });
    expect(await resendFailedLetters(dana)).toMatchObject({ reason: "letter-not-failed" });
  });
});

describe("cancelling", () => {
  it("takes a letter out that waits, and not one that may have left", async () => {
    const { id } = await first();
    expect(await cancelLetter(dana, id)).toEqual({ ok: true });
    expect(await first()).toMatchObject({ state: "cancelled" });
    await db.letter.update({ where: { id }, data: { state: "sending", parcelKey: "p" } });
    expect(await cancelLetter(dana, id)).toMatchObject({ reason: "letter-already-sent" });
  });
});

describe("lifting", () => {
  it("lets letters go to an address again, once, with the reason in the record", async () => {
    await insertSuppression(db, { address: "x@fenwright.example", reason: "gone", now: noon });
    const lift = { address: "X@fenwright.example", reason: "The mailbox was repaired" };
    expect(await liftSuppression(dana, lift)).toEqual({ ok: true });
    expect(await lastAct()).toBe("address.lifted");
    expect(await liftSuppression(dana, lift)).toMatchObject({ reason: "address-not-suppressed" });
  });
});

describe("a test letter", () => {
  it("is queued once however often the form is sent", async () => {
    const to = { personId: "p", name: "Dana", address: "dana@fenwright.example" };
    const test = { to, transport: "resend" as const, formKey: randomUUID() };
    await sendTestLetter(dana, test);
    await sendTestLetter(dana, test);
    expect(await db.letter.count({ where: { template: "test-letter" } })).toBe(1);
    expect(await db.auditEvent.count({ where: { act: "letter.tested" } })).toBe(1);
  });
});

it("queues a letter once for its key", async () => {
  await queueWelcomes(db, noon, addresses(2));
  await queueLetters(db, { now: noon }, []);
  expect(await db.letter.count()).toBe(2);
});
