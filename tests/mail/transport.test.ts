import { expect, it } from "vitest";
import { openTransport, transportLine } from "~/mail/transport.server";

const settings = { DEMO: false, RESEND_API_KEY: "", RESEND_BASE_URL: "", RESEND_RATE: 2, SMTP_URL: "" };

it.each([
  [{}, "none", "letters stay in the outbox"],
  [{ SMTP_URL: "smtp://mail.example" }, "smtp", "Mail goes by SMTP."],
  [{ RESEND_API_KEY: "re_1", SMTP_URL: "smtp://mail.example" }, "resend", "Mail goes by Resend."],
  [{ DEMO: true, RESEND_API_KEY: "re_1" }, "none", "letters stay in the outbox"],
])("with %o mail goes by %s, and the start says so", (set, name, line) => {
  const transport = openTransport({ ...settings, ...set });
  expect(transport.name).toBe(name);
  expect(transportLine(transport)).toContain(line);
});
