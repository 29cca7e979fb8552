import { stopHeaders } from "~/domain/mail/header";
import type { Answer, OutgoingLetter, Outcome, Transport } from "~/domain/mail/transport";

interface SmtpSettings {
  url: string;
  perSecond?: number;
  timeoutMs?: number;
}

const timeoutMs = 20_000;
const lettersPerSecond = 10;

/**
 * Sends by any SMTP server, one letter a call. SMTP knows no idempotency key: a letter whose last answer was lost
 * is tried again under the same Message-ID, by which a mailbox can tell the second from a new one.
 */
export function smtpTransport(settings: SmtpSettings): Transport {
  const carrier = openCarrier(settings);
  return {
    name: "smtp",
    batchSize: 1,
    perSecond: settings.perSecond ?? lettersPerSecond,
    send: async (letters): Promise<Answer> => {
      const outcomes: Outcome[] = [];
      for (const letter of letters) outcomes.push(await sendOne(await carrier(), letter));
      return { outcomes, pace: {} };
    },
  };
}

type Carrier = Awaited<ReturnType<ReturnType<typeof openCarrier>>>;

function openCarrier({ url, timeoutMs: patience = timeoutMs }: SmtpSettings) {
  const open = async () => {
    const { createTransport } = await import("nodemailer");
    return createTransport({
      url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let opened: ReturnType<typeof open> | undefined;
  return () => (opened ??= open());
}

async function sendOne(carrier: Carrier, letter: OutgoingLetter): Promise<Outcome> {
  const host = /@([^>@\s]+)>?$/.exec(letter.from)?.[1] ?? "laurels.invalid";
  try {
    const sent = await carrier.sendMail({
      messageId: `<${letter.id}@${host}>`,
      from: letter.from,
      to: { name: letter.toName, address: letter.toAddress },
      subject: letter.subject,
      html: letter.html,
      text: letter.text,
      headers: { "Auto-Submitted": "auto-generated", ...(letter.stopAt && stopHeaders(letter.stopAt)) },
      attachments: letter.attachments.map((file) => ({ ...file, content: Buffer.from(file.content) })),
    });
    return { kind: "accepted", providerId: sent.messageId ?? null };
  } catch (thrown) {
    return judge(thrown as SmtpError);
  }
}

interface SmtpError {
  code?: string;
  responseCode?: number;
  message: string;
  timeoutType?: string;
}

const neverReached = new Set(["EDNS", "ETLS"]);

function judge({ code = "", responseCode, message, timeoutType = "" }: SmtpError): Outcome {
  const why = responseCode ? message : `No answer: ${message}`;
  if (code === "EAUTH") return { kind: "retry", why, afterMs: null };
  if (responseCode && responseCode >= 500) return { kind: "rejected", why };
  if (responseCode) return { kind: "retry", why, afterMs: null };
  if (code === "EENVELOPE" || code === "EMESSAGE") return { kind: "rejected", why: message };
  const before =
    neverReached.has(code) || /ECONNREFUSED|ENOTFOUND/.test(message) || /CONNECT|GREETING/i.test(timeoutType);
  return { kind: before ? "retry" : "unknown", why, afterMs: null };
}
