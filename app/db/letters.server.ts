import { randomUUID } from "node:crypto";
import type { LetterProps, LetterTemplate } from "~/domain/mail/letters";
import type { Tx } from "./client.server";

interface LetterTo {
  personId?: string;
  name: string;
  address: string;
}

interface Attachment {
  filename: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
}

/** A letter to be written down with the act that caused it. */
export type QueuedLetter = {
  [T in LetterTemplate]: {
    template: T;
    to: LetterTo;
    props: LetterProps[T];
    /** `event/entity/recipient`: the same key is written once. */
    key: string;
    dueAt?: Date;
    attachments?: Attachment[];
  };
}[LetterTemplate];

const chunkSize = 1_000;

/** Writes letters into the outbox, in this transaction; a letter whose key is already there is left as it is. */
export async function queueLetters(
  tx: Tx,
  by: { now: Date },
  letters: readonly QueuedLetter[],
): Promise<void> {
  for (let start = 0; start < letters.length; start += chunkSize) {
    const chunk = letters.slice(start, start + chunkSize);
    await insertLetters(
      tx,
      chunk.map((letter) => toRow(letter, by.now)),
    );
  }
  await attach(tx, letters);
}

/** One statement with one parameter: an opening writes to a hundred thousand people while others read their pages. */
async function insertLetters(tx: Tx, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Letter" ("id", "template", "personId", "toName", "toAddress", "props", "idempotencyKey", "dueAt",
                          "createdAt")
    SELECT "id", "template", "personId", "toName", "toAddress", "props", "idempotencyKey", "dueAt", "createdAt"
      FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS letter(
             "id" text, "template" text, "personId" text, "toName" text, "toAddress" text, "props" jsonb,
             "idempotencyKey" text, "dueAt" timestamptz, "createdAt" timestamptz)
    ON CONFLICT ("idempotencyKey") DO NOTHING`;
}

function toRow(letter: QueuedLetter, now: Date) {
  return {
    id: randomUUID(),
    template: letter.template,
    personId: letter.to.personId ?? null,
    toName: letter.to.name,
    toAddress: letter.to.address,
    props: letter.props,
    idempotencyKey: letter.key,
    dueAt: letter.dueAt ?? now,
    createdAt: now,
  };
}

async function attach(tx: Tx, letters: readonly QueuedLetter[]): Promise<void> {
  for (const { key, attachments } of letters) {
    if (!attachments?.length) continue;
    const letter = await tx.letter.findUniqueOrThrow({
      where: { idempotencyKey: key },
      select: { id: true, _count: { select: { attachments: true } } },
    });
    if (letter._count.attachments > 0) continue;
    await tx.letterAttachment.createMany({
      data: attachments.map((file) => ({ letterId: letter.id, ...file })),
    });
  }
}
