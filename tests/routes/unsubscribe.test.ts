import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { queueLetters } from "~/db/letters.server";
import { readStopToken, stopToken } from "~/db/stop-token.server";
import { deliverDueLetters } from "~/operations/deliver-letters.server";
import type { OutgoingLetter, Transport } from "~/domain/mail/transport";
import { digestSample } from "@emails/digest/sample";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
}, 240_000);
beforeEach(() => db.person.updateMany({ data: { digest: "usual", withoutCelebrations: false } }));

const path = (choice: "digest" | "celebrations") => `/unsubscribe/${stopToken(people.alice.id, choice)}`;
const oneClick = { "List-Unsubscribe": "One-Click" };
const choices = () => db.person.findUniqueOrThrow({ where: { id: people.alice.id } });

describe("stopping letters without signing in", () => {
  it("is one POST of a mail program, from wherever it comes, and again does no harm", async () => {
    const mailer = app.visitor();
    for (let click = 0; click < 2; click += 1) {
      const answer = await mailer.post(path("digest"), oneClick, { Origin: "https://mail.example" });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("comes no more");
    }
    expect(await choices()).toMatchObject({ digest: "off", withoutCelebrations: false });
    expect(await db.auditEvent.count({ where: { act: "person.letters-stopped" } })).toBe(1);
    expect((await mailer.post(path("celebrations"), oneClick)).status).toBe(200);
    expect(await choices()).toMatchObject({ digest: "off", withoutCelebrations: true });
  });

  it("changes nothing when it is only looked at, and can be taken back", async () => {
    const visitor = app.visitor();
    const page = await visitor.get(path("digest"));
    expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(await page.text()).toContain("Stop the weekly letter");
    expect((await choices()).digest).toBe("usual");
    await visitor.post(path("digest"), { letters: "stop" });
    expect(await (await visitor.get(path("digest"))).text()).toContain("Have it again");
    const since = (await choices()).digestSince;
    expect((await visitor.post(path("digest"), { letters: "resume" })).status).toBe(200);
    expect((await choices()).digest).toBe("usual");
    expect((await choices()).digestSince > since).toBe(true);
  });

  it("takes nothing but what was signed here, for a person who is still here", async () => {
    const visitor = app.visitor();
    const signed = stopToken(people.alice.id, "digest");
    const forged = [
      signed.slice(0, -1) + (signed.endsWith("0") ? "1" : "0"),
      signed.replace("digest", "celebrations"),
    ];
    forged.push(signed.replace(people.alice.id, people.bob.id), "x", "__proto__");
    for (const token of forged) {
      expect(readStopToken(token)).toBeNull();
      expect((await visitor.get(`/unsubscribe/${token}`)).status).toBe(404);
      expect((await visitor.post(`/unsubscribe/${token}`, oneClick)).status).toBe(404);
    }
    const odd: Record<string, string>[] = [{}, { letters: "all" }, { ...oneClick, letters: "stop" }];
    for (const form of odd) expect((await visitor.post(path("digest"), form)).status).toBe(400);
    await db.person.update({ where: { id: people.alice.id }, data: { deactivatedAt: new Date() } });
    expect((await visitor.post(path("digest"), oneClick)).status).toBe(404);
    await db.person.update({ where: { id: people.alice.id }, data: { deactivatedAt: null } });
    expect(await choices()).toMatchObject({ digest: "usual", withoutCelebrations: false });
  });
});

describe("the letters themselves", () => {
  it("carry the address that stops them, and those that a part depends on carry none", async () => {
    const { alice } = people;
    const to = { personId: alice.id, name: alice.name, address: alice.email };
    const props = { name: alice.name, cycleName: "Q1", path: "/me/kind-words" };
    await queueLetters(db, { now: new Date() }, [
      { template: "weekly-digest", to, key: "weekly-digest/x/y", props: digestSample },
      { template: "kind-words", to, key: "kind-words/x/y", props },
      {
        template: "digest-held",
        to,
        key: "held/x/y",
        props: { name: alice.name, week: "2026-W14", path: "/manage" },
      },
    ]);
    const sent: OutgoingLetter[] = [];
    const transport: Transport = {
      ...{ name: "smtp", batchSize: 10, perSecond: 100 },
      send: async (letters) => {
        sent.push(...letters);
        return { outcomes: letters.map(() => ({ kind: "accepted", providerId: null })), pace: {} };
      },
    };
    await deliverDueLetters({
      db,
      transport,
      now: new Date(Date.now() + 1_000),
      sender: "L <l@fenwright.example>",
    });
    const stopOf = (template: string) => sent.find((letter) => letter.template === template)?.stopAt;
    expect(new URL(stopOf("weekly-digest")!).pathname).toBe(path("digest"));
    expect(new URL(stopOf("kind-words")!).pathname).toBe(path("celebrations"));
    expect(stopOf("digest-held")).toBeNull();
    expect(sent.find(({ template }) => template === "weekly-digest")?.html).toContain(path("digest"));
  });

  it("show nobody who reads the outbox how to stop somebody else's, nor a digest to those who may not see what is hidden", async () => {
    const [dana, adam] = [await app.signedIn(people.dana), await app.signedIn(people.adam)];
    const letter = (template: string) => db.letter.findFirstOrThrow({ where: { template } });
    const digest = await letter("weekly-digest");
    const kind = await letter("kind-words");
    for (const { id } of [digest, kind]) {
      const html = await (await dana.get(`/manage/mail/${id}/letter`)).text();
      expect(html).toContain("/unsubscribe/hidden");
      expect(html).not.toContain(stopToken(people.alice.id, "digest"));
    }
    expect((await adam.get(`/manage/mail/${digest.id}/letter`)).status).toBe(404);
    const outbox = await (await adam.get("/manage/mail")).text();
    expect(outbox).not.toContain("Copper sensors");
  });
});
