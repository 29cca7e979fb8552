import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { queueLetters } from "~/db/letters.server";
import { insertSuppression } from "~/db/suppressions.server";
import { noTransport } from "~/mail/transports/none.server";
import { resendTransport } from "~/mail/transports/resend.server";
import { deliverDueLetters } from "~/operations/deliver-letters.server";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { addresses, queueWelcomes } from "@tests/support/letters";
import { ResendStandIn } from "@tests/support/resend/stand-in";

const db = await testDatabase();
const sender = "Laurels <post@laurels.example>";
const noon = new Date("2026-03-02T12:00:00Z");
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
const hours = (count: number) => count * 3_600;

let resend: ResendStandIn;
beforeAll(async () => {
  resend = await ResendStandIn.start();
  await cast(db);
});
afterAll(() => resend.stop());
beforeEach(async () => {
  await db.letter.deleteMany();
  await db.suppression.deleteMany();
  await db.mailPace.deleteMany();
  resend.letters.length = 0;
  resend.faults.clear();
});

const transport = () =>
  resendTransport({ apiKey: "re_stand_in", baseUrl: resend.url, perSecond: 1_000, timeoutMs: 600 });
const deliver = (now = noon, by = transport()) => deliverDueLetters({ db, transport: by, now, sender });
const states = async () =>
  (await db.letter.findMany({ orderBy: { toAddress: "asc" } })).map(({ state }) => state);

describe("what is due", () => {
  it("leaves in calls of a hundred, each letter once, as it is stored", async () => {
    await queueWelcomes(db, noon, addresses(250));
    expect(await deliver()).toEqual({ calls: 3, accepted: 250 });
    expect(new Set(resend.letters.map(({ letter }) => letter.to[0])).size).toBe(250);
    const letters = await db.letter.findMany({ include: { events: true } });
    for (const letter of letters) {
      const taken = resend.letters.find(({ id }) => id === letter.providerId);
      expect(letter).toMatchObject({ state: "sent", attempts: 1, transport: "resend", lastError: "" });
      expect(taken?.letter).toMatchObject({ html: letter.html, text: letter.text, subject: letter.subject });
      expect(letter.events.map((event) => event.type)).toEqual(["sent"]);
    }
    expect(await deliver(after(1))).toEqual({ calls: 0, accepted: 0 });
  });

  it("waits for its time", async () => {
    await queueWelcomes(db, after(60), addresses(1));
    expect(await deliver(after(59))).toMatchObject({ accepted: 0 });
    expect(await deliver(after(61))).toMatchObject({ accepted: 1 });
  });

  it("goes alone when it has an attachment", async () => {
    await queueWelcomes(db, noon, addresses(3));
    const pdf = {
      filename: "PO-1.pdf",
      contentType: "application/pdf",
      content: new Uint8Array([37, 80, 68, 70]),
    };
    await queueLetters(db, { now: noon }, [
      {
        template: "test-letter",
        to: { name: "Vera", address: "vera@glasmeer.example" },
        props: { name: "Vera", transport: "Resend" },
        key: "order.sent/1/vera",
        attachments: [pdf],
      },
    ]);
    expect(await deliver()).toEqual({ calls: 2, accepted: 4 });
    const [alone] = resend.lettersTo("vera@");
    expect(alone).toMatchObject({ batched: false });
    expect(alone?.letter.attachments[0]?.content.toString()).toBe("%PDF");
    expect(resend.letters.filter(({ batched }) => batched)).toHaveLength(3);
  });

  it("is not sent to an address that is held back", async () => {
    await queueWelcomes(db, noon, addresses(2));
    await insertSuppression(db, { address: "Person0@fenwright.example", reason: "gone", now: noon });
    expect(await deliver()).toEqual({ calls: 1, accepted: 1 });
    expect(await states()).toEqual(["suppressed", "sent"]);
  });

  it("loses nothing when one letter of a call is wrong", async () => {
    await queueWelcomes(db, noon, ["a@fenwright.example", "nobody", "z@fenwright.example"]);
    await deliver();
    expect(await states()).toEqual(["sent", "failed", "sent"]);
  });

  it("is not held up by a letter that cannot be written", async () => {
    await queueWelcomes(db, noon, ["a@fenwright.example", "b@fenwright.example"]);
    await db.letter.updateMany({
      where: { toAddress: { startsWith: "a@" } },
      data: { template: "no-such-letter" },
    });
    await deliver();
    expect(await states()).toEqual(["failed", "sent"]);
  });
});

describe("without a transport", () => {
  it("everything stays in the outbox", async () => {
    await queueWelcomes(db, noon, addresses(2));
    expect(await deliver(noon, noTransport())).toEqual({ calls: 0, accepted: 0 });
    expect(await states()).toEqual(["queued", "queued"]);
  });
});

describe("in doubt", () => {
  it.each(["close-after", "hang-after", "error-500-after"] as const)(
    "a call whose answer was lost (%s) is repeated exactly, and counts once",
    async (kind) => {
      await queueWelcomes(db, noon, addresses(5));
      resend.faults.next({ kind });
      await deliver();
      expect(new Set(await states())).toEqual(new Set(["sending"]));
      await queueWelcomes(db, after(1), addresses(3, 5));
      await deliver(after(30));
      expect(new Set(await states())).toEqual(new Set(["sent"]));
      expect(resend.letters).toHaveLength(8);
      expect(new Set(resend.letters.map(({ letter }) => letter.to[0])).size).toBe(8);
    },
  );

  it("a letter of a repeated call is still part of it when a report has come in meanwhile", async () => {
    await queueWelcomes(db, noon, addresses(3));
    resend.faults.next({ kind: "close-after" });
    await deliver();
    await db.letter.updateMany({ where: { toAddress: addresses(1)[0] }, data: { state: "delivered" } });
    await deliver(after(30));
    expect(await states()).toEqual(["delivered", "sent", "sent"]);
    expect(resend.letters).toHaveLength(3);
  });

  it("a new name of the company or a new sender does not change what is repeated", async () => {
    await queueWelcomes(db, noon, addresses(2));
    resend.faults.next({ kind: "close-after" });
    await deliver();
    await db.company.update({ where: { id: 1 }, data: { name: "Renamed" } });
    await deliverDueLetters({
      db,
      transport: transport(),
      now: after(30),
      sender: "Other <other@laurels.example>",
    });
    await db.company.update({ where: { id: 1 }, data: { name: "Fenwright Instruments" } });
    expect(await states()).toEqual(["sent", "sent"]);
    expect(resend.letters).toHaveLength(2);
  });

  it("nothing is tried blindly any more when the key may be forgotten", async () => {
    await queueWelcomes(db, noon, addresses(1));
    for (let hour = 0; hour < 30; hour += 1) {
      resend.faults.clear();
      resend.faults.next({ kind: "close-before" });
      await deliver(after(hours(hour)));
    }
    const [letter] = await db.letter.findMany();
    expect(letter).toMatchObject({ state: "failed", lastError: expect.stringContaining("may have arrived") });
    resend.faults.clear();
    expect(await deliver(after(hours(40)))).toEqual({ calls: 0, accepted: 0 });
  });
});

describe("too fast, or too much", () => {
  it("waits as long as it is told, and does not count that as doubt", async () => {
    await queueWelcomes(db, noon, addresses(1));
    resend.faults.next({ kind: "rate", retryAfter: 7 });
    await deliver();
    const [letter] = await db.letter.findMany();
    expect(letter).toMatchObject({ state: "queued", parcelKey: null, firstTriedAt: null, attempts: 1 });
    expect(await deliver(after(1))).toMatchObject({ calls: 0 });
    expect(await deliver(after(8))).toMatchObject({ accepted: 1 });
  });

  it("stops for everybody when the quota is used up, says so, and goes on later", async () => {
    await queueWelcomes(db, noon, addresses(150));
    resend.faults.next({ kind: "daily-quota" });
    expect(await deliver()).toMatchObject({ calls: 1, accepted: 0 });
    const pace = await db.mailPace.findUniqueOrThrow({ where: { transport: "resend" } });
    expect(pace.pauseReason).toContain("daily_quota_exceeded");
    expect(await deliver(after(600))).toMatchObject({ calls: 0 });
    expect(await deliver(after(3_700))).toMatchObject({ accepted: 150 });
  });

  it("keeps the rate of the account across processes", async () => {
    const slow = await ResendStandIn.start({ rate: 4 });
    const by = () => resendTransport({ apiKey: "re_stand_in", baseUrl: slow.url, perSecond: 4 });
    for (let at = 0; at < 9; at += 1) {
      await queueLetters(db, { now: noon }, [
        {
          template: "sign-in",
          to: { name: "Alice", address: `p${at}@fenwright.example` },
          props: { name: "Alice", code: "123456", path: "/login/x", minutes: 15 },
          key: `sign-in/${at}/x`,
        },
      ]);
    }
    await Promise.all([deliver(noon, by()), deliver(noon, by()), deliver(noon, by())]);
    await deliver(after(10), by());
    expect(slow.letters).toHaveLength(9);
    expect(slow.bucket.refused).toBeLessThanOrEqual(1);
    await slow.stop();
  });
});

describe("two processes", () => {
  it("share the work and send nothing twice", async () => {
    await queueWelcomes(db, noon, addresses(600));
    const done = await Promise.all([deliver(), deliver(), deliver()]);
    expect(done.reduce((sum, each) => sum + each.accepted, 0)).toBe(600);
    expect(resend.letters).toHaveLength(600);
    expect(new Set(resend.letters.map(({ letter }) => letter.to[0])).size).toBe(600);
  });
});

describe("a sign-in code", () => {
  const queueCode = () =>
    queueLetters(db, { now: noon }, [
      {
        template: "sign-in",
        to: { name: "Alice", address: "alice@fenwright.example" },
        props: { name: "Alice", code: "482913", path: "/login/link/secret", minutes: 15 },
        key: "sign-in/1/alice",
      },
    ]);
  const kept = async () => JSON.stringify(await db.letter.findMany({ include: { events: true } }));

  it("goes before everything else and is gone from the outbox once it is sent", async () => {
    await queueWelcomes(db, after(-100), addresses(120));
    await queueCode();
    await deliver();
    expect(resend.letters[0]?.letter.text).toContain("482913");
    expect(await kept()).not.toMatch(/482913|link\/secret/);
  });

  it("stays readable while it waits without a transport, until it ends", async () => {
    await queueCode();
    await deliver(after(60), noTransport());
    expect(await kept()).toContain("482913");
    await deliver(after(16 * 60), noTransport());
    expect(await kept()).not.toMatch(/482913|link\/secret/);
    expect(await states()).toEqual(["cancelled"]);
  });

  it("is not sent after it has ended", async () => {
    await queueCode();
    expect(await deliver(after(16 * 60))).toMatchObject({ calls: 0 });
    expect(await states()).toEqual(["cancelled"]);
  });
});
