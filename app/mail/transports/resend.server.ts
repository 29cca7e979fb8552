import { Resend } from "resend";
import { mailbox, stopHeaders } from "~/domain/mail/header";
import type { Answer, OutgoingLetter, Transport } from "~/domain/mail/transport";
import { alike, judge, paceOf, type Reply } from "./resend-answers.server";

export interface ResendSettings {
  apiKey: string;
  /** Empty: the public address. */
  baseUrl?: string;
  perSecond?: number;
  timeoutMs?: number;
}

const batchSize = 100;
const timeoutMs = 10_000;
const defaultRate = 2;

/** Sends by Resend: up to 100 letters in one call, alone what has an attachment, each call under a key kept 24 hours. */
export function resendTransport(settings: ResendSettings): Transport {
  const resend = new Resend(settings.apiKey, settings.baseUrl ? { baseUrl: settings.baseUrl } : {});
  const patience = () => AbortSignal.timeout(settings.timeoutMs ?? timeoutMs);
  return {
    name: "resend",
    batchSize,
    perSecond: settings.perSecond ?? defaultRate,
    send: (letters, key) => {
      const [only] = letters;
      if (!only) return Promise.resolve({ outcomes: [], pace: {} });
      const options = { idempotencyKey: key, signal: patience() };
      return letters.length === 1 ? sendOne(resend, only, options) : sendBatch(resend, letters, options);
    },
  };
}

type Options = { idempotencyKey: string; signal: AbortSignal };

async function sendOne(resend: Resend, letter: OutgoingLetter, options: Options): Promise<Answer> {
  const reply: Reply = await resend.emails.send(payload(letter), options);
  const id = (reply.data as { id?: string } | null)?.id;
  return {
    outcomes: [id ? { kind: "accepted", providerId: id } : judge(reply)],
    pace: paceOf(reply),
  };
}

async function sendBatch(
  resend: Resend,
  letters: readonly OutgoingLetter[],
  options: Options,
): Promise<Answer> {
  const reply: Reply = await resend.batch.send(letters.map(payload), {
    ...options,
    batchValidation: "permissive",
  });
  const taken = reply.data as {
    data?: { id: string }[];
    errors?: { index: number; message: string }[];
  } | null;
  if (!taken?.data) return { outcomes: alike(letters.length, judge(reply)), pace: paceOf(reply) };
  const refused = new Map(taken.errors?.map((error) => [error.index, error.message]));
  const ids = taken.data.map((email) => email.id);
  const outcomes = letters.map((_, at) => {
    const why = refused.get(at);
    return why === undefined
      ? { kind: "accepted" as const, providerId: ids.shift() ?? null }
      : { kind: "rejected" as const, why };
  });
  return { outcomes, pace: paceOf(reply) };
}

/** The body of a letter. It depends on nothing but the stored letter, so that each try sends the same bytes. */
function payload(letter: OutgoingLetter) {
  return {
    from: letter.from,
    to: mailbox(letter.toName, letter.toAddress),
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    tags: [
      { name: "letter", value: letter.id },
      { name: "template", value: letter.template },
    ],
    ...(letter.stopAt && { headers: stopHeaders(letter.stopAt) }),
    ...(letter.attachments.length > 0 && { attachments: letter.attachments.map(attached) }),
  };
}

function attached(file: OutgoingLetter["attachments"][number]) {
  return {
    filename: file.filename,
    contentType: file.contentType,
    content: Buffer.from(file.content),
  };
}
