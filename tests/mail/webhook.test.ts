import { expect, it } from "vitest";
import { readReport } from "~/mail/webhook.server";
import { signEvent, webhookSecret, type Emission } from "@tests/support/resend/webhooks";

const letter = {
  id: "re_1",
  letter: {
    from: "Laurels <post@laurels.example>",
    to: ["alice@fenwright.example"],
    subject: "Welcome",
    headers: {},
    tags: [{ name: "letter", value: "our-id" }],
    attachments: [],
  },
};
const now = () => Math.floor(Date.now() / 1_000);
const other = `whsec_${Buffer.from("quite-another-secret-of-others").toString("base64")}`;
const read = (type: string, how: Emission = {}, secrets = webhookSecret) => {
  const event = signEvent(type, letter, how);
  return readReport(event.body, new Headers(event.headers), secrets);
};

it("is read when its signature fits", () => {
  const bounce = { message: "550 user unknown", type: "Permanent", subType: "General" };
  expect(read("email.bounced", { id: "msg_1", data: { bounce } })).toMatchObject({
    id: "msg_1",
    event: "bounced",
    providerId: "re_1",
    letterId: "our-id",
    bounceType: "Permanent",
    detail: "550 user unknown",
  });
});

it.each([
  ["signed with another secret", { secrets: [other] }],
  ["older than five minutes", { timestamp: now() - 301 }],
  ["from the future", { timestamp: now() + 301 }],
  ["without a signature", { secrets: [] }],
])("is refused when it is %s", (_name, how) => {
  expect(read("email.delivered", how)).toBeNull();
});

it("is refused when one byte of it was changed", () => {
  const event = signEvent("email.delivered", letter);
  expect(
    readReport(event.body.replace("re_1", "re_2"), new Headers(event.headers), webhookSecret),
  ).toBeNull();
});

it("is refused without any header", () => {
  expect(readReport("{}", new Headers(), webhookSecret)).toBeNull();
});

it("is read while a secret rotates, on either side", () => {
  expect(read("email.delivered", { secrets: [other, webhookSecret] })).toMatchObject({ event: "delivered" });
  expect(read("email.delivered", { secrets: [other] }, `${webhookSecret} ${other}`)).toMatchObject({
    event: "delivered",
  });
});

it("is put aside when it is about something else", () => {
  expect(read("contact.created")).toBe("other");
});
