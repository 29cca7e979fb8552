import type { LetterStateWord } from "~/domain/mail/letters";
import type { Tx } from "./client.server";

const fresh = {
  state: "queued",
  subject: null,
  html: null,
  text: null,
  sender: null,
  parcelKey: null,
  attempts: 0,
  firstTriedAt: null,
  nextTryAt: null,
  leasedUntil: null,
  leaseToken: null,
  sentAt: null,
  providerId: null,
  lastError: "",
} as const;

/** States from which a letter can be sent once more. */
export const endedBadly = [
  "failed",
  "bounced",
  "suppressed",
  "cancelled",
] as const satisfies LetterStateWord[];

/** Puts letters back at the start of the outbox, to be written anew. Answers which of them were. */
export async function updateToQueued(tx: Tx, ids: string[]): Promise<string[]> {
  const where = { id: { in: ids }, state: { in: [...endedBadly] }, template: { not: "sign-in" } };
  const again = await tx.letter.findMany({ where, select: { id: true } });
  await tx.letter.updateMany({ where: { ...where, id: { in: again.map(({ id }) => id) } }, data: fresh });
  return again.map(({ id }) => id);
}

/** Ids of letters that failed, oldest first. */
export async function listFailedLetters(tx: Tx, most: number): Promise<string[]> {
  const rows = await tx.letter.findMany({
    where: { state: "failed", template: { not: "sign-in" } },
    orderBy: { createdAt: "asc" },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Cancels a letter that surely has not left; false when it has or may have. */
export async function updateToCancelled(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, state: "queued", parcelKey: null },
    data: { state: "cancelled" },
  });
  return count === 1;
}

export interface Reported {
  id: string;
  state: LetterStateWord;
  toAddress: string;
  providerId: string | null;
}

/** The letter a report is about, locked: by the carrier's id or, when that reply was lost, by our own. */
export async function lockReportedLetter(
  tx: Tx,
  report: { providerId: string; letterId: string | null },
): Promise<Reported | null> {
  const [letter] = await tx.$queryRaw<Reported[]>`
    SELECT "id", "state"::text AS "state", "toAddress", "providerId" FROM "Letter"
    WHERE "providerId" = ${report.providerId} OR "id" = ${report.letterId}
    ORDER BY ("providerId" = ${report.providerId}) DESC NULLS LAST LIMIT 1 FOR UPDATE`;
  return letter ?? null;
}

/** Writes what a report says of a letter. */
export async function updateReported(
  tx: Tx,
  letter: { id: string; state: LetterStateWord; providerId: string; at: Date; why: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Letter" SET "state" = ${letter.state}::"LetterState", "providerId" = ${letter.providerId},
      "sentAt" = COALESCE("sentAt", ${letter.at}), "lastError" = ${letter.why}
    WHERE "id" = ${letter.id}`;
}
