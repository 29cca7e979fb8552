import { randomUUID } from "node:crypto";
import type { LetterProps, LetterTemplate } from "~/domain/mail/letters";
import { lettersOf } from "~/domain/mail/letter-choice";
import type { Tx } from "./client.server";
import { Prisma } from "./generated/client";

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

/**
 * Writes letters into the outbox, in this transaction; a letter whose key is already there is left as it is, and nobody
 * is written to who switched letters of that kind off.
 */
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
     ${unlessSwitchedOff(rows)}
    ON CONFLICT ("idempotencyKey") DO NOTHING`;
}

/** The weekly letter goes to its subscribers by itself; of the others only celebrations can be switched off. */
function unlessSwitchedOff(rows: readonly ReturnType<typeof toRow>[]): Prisma.Sql {
  const celebrations = lettersOf("celebrations");
  if (!rows.some(({ template }) => celebrations.includes(template))) return Prisma.empty;
  return Prisma.sql`
    WHERE letter."template" <> ALL(${celebrations}) OR NOT EXISTS (
      SELECT FROM "Person" person WHERE person."id" = letter."personId" AND person."withoutCelebrations")`;
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
    const letter = await tx.letter.findUnique({
      where: { idempotencyKey: key },
      select: { id: true, _count: { select: { attachments: true } } },
    });
    // Whoever switched letters of this kind off has none.
    if (!letter || letter._count.attachments > 0) continue;
    await tx.letterAttachment.createMany({
      data: attachments.map((file) => ({ letterId: letter.id, ...file })),
    });
  }
}
