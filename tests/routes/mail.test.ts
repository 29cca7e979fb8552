import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { queueLetters } from "~/db/letters.server";
import { insertSuppression } from "~/db/suppressions.server";
import { letterRules } from "~/domain/mail/rules";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { addresses, queueWelcomes } from "@tests/support/letters";
import { postEvent, signEvent, webhookSecret } from "@tests/support/resend/webhooks";
import type { Visitor } from "@tests/support/visitor";

const db = await testDatabase();
const noon = new Date("2026-03-02T12:00:00Z");
let people: Cast;
let app: RunningApp;
let dana: Visitor;
let adam: Visitor;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db, { RESEND_WEBHOOK_SECRET: webhookSecret });
  dana = await app.signedIn(people.dana);
  adam = await app.signedIn(people.adam);
}, 240_000);
afterAll(() => app.stop());
beforeEach(async () => {
  await db.letter.deleteMany();
  await db.suppression.deleteMany();
});

const page = async (visitor: Visitor, path: string) =>
  (await (await visitor.get(path)).text()).replaceAll("<!-- -->", "");
const onlyLetter = () => db.letter.findFirstOrThrow();

describe("the outbox", () => {
  it("shows letters in pages, by state and by what is searched", async () => {
    await queueWelcomes(db, noon, addresses(35));
    await db.letter.updateMany({
      where: { toAddress: addresses(1)[0] },
      data: { state: "failed", toName: "Zoë Lost" },
    });
    const first = await page(dana, "/manage/mail");
    expect(first).toContain("1 to 30 of 35 letters");
    expect(first).toContain("They stay here, to be read.");
    expect(await page(dana, "/manage/mail?page=2")).toContain("31 to 35 of 35");
    expect(await page(dana, "/manage/mail?state=failed")).toContain("Zoë Lost");
    expect(await page(dana, "/manage/mail?q=zoë")).toContain("Zoë Lost");
    expect(await page(dana, "/manage/mail?q=nobody%25here")).toContain("No letters here");
  });

  it("sends again whatever failed", async () => {
    await queueWelcomes(db, noon, addresses(2));
    await db.letter.updateMany({ data: { state: "failed" } });
    expect((await dana.post("/manage/mail/resending")).headers.get("Location")).toBe(
      "/manage/mail?done=resending",
    );
    expect(await db.letter.count({ where: { state: "queued" } })).toBe(2);
  });

  it("queues one test letter to whoever asks, however often the form is sent", async () => {
    const formKey = randomUUID();
    await dana.post("/manage/mail/test-letter", { formKey });
    await dana.post("/manage/mail/test-letter", { formKey });
    expect(await db.letter.findMany()).toMatchObject([
      { template: "test-letter", toAddress: people.dana.email },
    ]);
  });
});

describe("one letter", () => {
  it("is shown as it is sent, in a frame that can run nothing, and as plain text", async () => {
    await queueWelcomes(db, noon, addresses(1));
    const { id } = await onlyLetter();
    expect(await page(dana, `/manage/mail/${id}`)).toContain(`src="/manage/mail/${id}/letter"`);
    expect(await page(dana, `/manage/mail/${id}?part=text`)).toContain("There is no password.");
    const letter = await dana.get(`/manage/mail/${id}/letter`);
    expect(await letter.text()).toContain("Your best days have a record book");
    expect(letter.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(letter.headers.get("Content-Security-Policy")).not.toMatch(/frame-ancestors 'none'|script-src/);
    expect(letter.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
    expect(letter.headers.get("Cache-Control")).toBe("no-store");
  });

  it("gives its files to be kept, never to be run", async () => {
    const content = new TextEncoder().encode("<script>alert(1)</script>");
    const files = [{ filename: 'PO "1".pdf', contentType: "application/pdf", content }];
    const props = { name: "Vera", transport: "SMTP" };
    const to = { name: "Vera", address: "vera@glasmeer.example" };
    await queueLetters(db, { now: noon }, [
      { template: "test-letter", to, props, key: "a/b/c", attachments: files },
    ]);
    const { id } = await onlyLetter();
    const file = await db.letterAttachment.findFirstOrThrow();
    const answer = await dana.get(`/manage/mail/${id}/files/${file.id}`);
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="PO_1_.pdf"');
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect((await dana.get(`/manage/mail/${randomUUID()}/files/${file.id}`)).status).toBe(404);
  });

  it("is cancelled while it waits, and sent again after it failed", async () => {
    await queueWelcomes(db, noon, addresses(1));
    const { id } = await onlyLetter();
    const first = await dana.post(`/manage/mail/${id}/cancellation`);
    expect(first.headers.get("Location")).toBe(`/manage/mail/${id}?done=cancellation`);
    expect((await dana.post(`/manage/mail/${id}/cancellation`)).status).toBe(409);
    expect((await dana.post(`/manage/mail/${id}/resending`)).status).toBe(302);
    const refused = await dana.post(`/manage/mail/${id}/resending`);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Only a letter that failed can be sent again.");
  });

  it("with a sign-in code is read by administrators only, and by nobody once it is erased", async () => {
    const props = { name: "Alice", code: "482913", path: "/login/secret-link", minutes: 15 };
    const to = { name: "Alice", address: "alice@fenwright.example" };
    await queueLetters(db, { now: noon }, [{ template: "sign-in", to, props, key: "s/1/alice" }]);
    const { id } = await onlyLetter();
    const paths = ["", "?part=text", "/letter", "?_data=routes%2Fmanage.mail.%24id._index"];
    for (const path of paths)
      expect(await page(dana, `/manage/mail/${id}${path}`)).not.toMatch(/482913|secret-link/);
    expect(await page(adam, `/manage/mail/${id}?part=text`)).toContain("482913");
    await db.letter.updateMany({
      data: { props: { ...props, code: "", path: "/login" }, html: "", text: "" },
    });
    expect(await page(adam, `/manage/mail/${id}`)).toContain("so it is erased");
  });

  it("to a vendor hides its link from those who may not order", async () => {
    const { previewProps } = (await import("@emails/catalog")).catalog["order-to-vendor"];
    const props = { ...previewProps, path: "/vendor/open-sesame" };
    const to = { name: "Vera", address: "vera@glasmeer.example" };
    await queueLetters(db, { now: noon }, [{ template: "order-to-vendor", to, props, key: "o/1/vera" }]);
    const { id } = await onlyLetter();
    const audra = await app.signedIn(people.audra);
    expect(await page(audra, `/manage/mail/${id}/letter`)).not.toContain("open-sesame");
    expect(await page(dana, `/manage/mail/${id}/letter`)).toContain("open-sesame");
  });
});

describe("templates", () => {
  it.each(Object.keys(letterRules))("%s is shown with its sample", async (template) => {
    expect((await dana.get(`/manage/mail/templates/${template}`)).status).toBe(200);
    const dark = await page(dana, `/manage/mail/templates/${template}/letter?look=dark`);
    expect(dark).toContain("@media all");
  });

  it.each(["constructor", "__proto__", "nothing"])("%s is not there", async (template) => {
    expect((await dana.get(`/manage/mail/templates/${template}`)).status).toBe(404);
  });
});

describe("an address that is held back", () => {
  it("is lifted with a reason, and keeps what was typed when it is too short", async () => {
    await insertSuppression(db, {
      address: "x@fenwright.example",
      reason: "It bounced for good.",
      now: noon,
    });
    const short = await dana.post("/manage/mail/suppressions", {
      address: "x@fenwright.example",
      reason: "ok",
    });
    expect(short.status).toBe(400);
    expect(await short.text()).toContain("Say in a few words why letters will arrive now.");
    const reason = "The mailbox was repaired";
    const lifted = await dana.post("/manage/mail/suppressions", { address: "x@fenwright.example", reason });
    expect(lifted.status).toBe(302);
    expect(await page(dana, "/manage/mail/suppressions")).toContain("Nobody is held back");
  });
});

describe("the webhook", () => {
  const sent = async () => {
    await queueWelcomes(db, noon, addresses(1));
    await db.letter.updateMany({ data: { state: "sent", providerId: "re_1" } });
    const tags = [{ name: "letter", value: (await onlyLetter()).id }];
    return { id: "re_1", letter: { from: "", to: [], subject: "", headers: {}, tags, attachments: [] } };
  };
  const hook = () => `${app.origin}/webhooks/resend`;

  it("takes what is signed, once, and moves the letter on", async () => {
    const event = signEvent("email.delivered", await sent());
    expect(await (await postEvent(hook(), event)).json()).toEqual({ outcome: "recorded" });
    expect(await (await postEvent(hook(), event)).json()).toEqual({ outcome: "repeated" });
    expect(await onlyLetter()).toMatchObject({ state: "delivered" });
  });

  it("changes nothing for what is forged, stale or torn", async () => {
    const letter = await sent();
    const other = `whsec_${Buffer.from("not-the-secret-at-all-012345").toString("base64")}`;
    const stale = Math.floor(Date.now() / 1_000) - 3_600;
    const forged = [
      signEvent("email.bounced", letter, { secrets: [other] }),
      signEvent("email.bounced", letter, { timestamp: stale }),
      { ...signEvent("email.bounced", letter), body: "{}" },
      { body: "not json", headers: { "content-type": "application/json" } },
    ];
    for (const event of forged) expect((await postEvent(hook(), event)).status).toBe(400);
    expect(await onlyLetter()).toMatchObject({ state: "sent" });
    expect((await fetch(hook())).status).toBe(404);
  });
});
