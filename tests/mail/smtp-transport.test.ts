import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { smtpTransport } from "~/mail/transports/smtp.server";
import { outgoing } from "@tests/support/letters";
import { startSmtp } from "@tests/support/smtp";

let smtp: Awaited<ReturnType<typeof startSmtp>>;
beforeAll(async () => {
  smtp = await startSmtp();
});
afterAll(() => smtp.stop());
beforeEach(() => {
  smtp.letters.length = 0;
});

const send = async (letter = outgoing(), url = smtp.url) =>
  (await smtpTransport({ url, timeoutMs: 2_000 }).send([letter], letter.id)).outcomes[0];

it("arrives as a mailbox reads it: both parts, the sender, the attachment, one subject line", async () => {
  const content = new TextEncoder().encode("%PDF-1.7");
  const letter = outgoing({
    subject: "Grüße aus Köln",
    toName: `Zoë "Z" <evil@example.com>`,
    attachments: [{ filename: "PO-1.pdf", contentType: "application/pdf", content }],
  });
  expect(await send(letter)).toMatchObject({ kind: "accepted" });
  const [arrived] = smtp.letters;
  expect(arrived).toMatchObject({ subject: "Grüße aus Köln", messageId: `<${letter.id}@laurels.example>` });
  expect(arrived?.from).toMatchObject({ name: "Laurels", address: "post@laurels.example" });
  expect(arrived?.to?.map((to) => "address" in to && to.address)).toEqual(["alice@fenwright.example"]);
  expect(arrived?.html).toContain("<p>Good morning</p>");
  expect(arrived?.text?.trim()).toBe("Good morning");
  expect(arrived?.attachments[0]?.filename).toBe("PO-1.pdf");
  expect(Buffer.from(arrived?.attachments[0]?.content as ArrayBuffer).toString()).toBe("%PDF-1.7");
});

it("carries the button that stops letters of its kind, where there is one", async () => {
  const stopAt = "https://laurels.example/unsubscribe/signed";
  expect(await send(outgoing({ stopAt }))).toMatchObject({ kind: "accepted" });
  const headers = smtp.letters.at(-1)?.headers ?? [];
  const header = (name: string) => headers.find(({ key }) => key === name)?.value;
  expect(header("list-unsubscribe")).toBe(`<${stopAt}>`);
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  await send();
  expect(smtp.letters.at(-1)?.headers.some(({ key }) => key.startsWith("list-"))).toBe(false);
});

it("is refused for good by a server that says five hundred", async () => {
  smtp.refuseNext({ at: "recipient", code: 550 });
  expect(await send()).toMatchObject({ kind: "rejected" });
});

it("is tried later when the server says four hundred", async () => {
  smtp.refuseNext({ at: "data", code: 451 });
  expect(await send()).toMatchObject({ kind: "retry" });
  smtp.refuseNext({ at: "connect", code: 421 });
  expect(await send()).toMatchObject({ kind: "retry" });
});

it("is tried later when nobody listens", async () => {
  expect(await send(outgoing(), "smtp://127.0.0.1:9")).toMatchObject({ kind: "retry" });
});

it("is in doubt when the last answer was lost, and keeps its Message-ID", async () => {
  const letter = outgoing();
  smtp.loseAnswers(true);
  expect(await send(letter)).toMatchObject({ kind: "unknown" });
  smtp.loseAnswers(false);
  expect(await send(letter)).toMatchObject({ kind: "accepted" });
  expect(new Set(smtp.letters.map((arrived) => arrived.messageId)).size).toBe(1);
});
