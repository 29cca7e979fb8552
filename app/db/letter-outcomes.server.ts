import type { LetterStateWord } from "~/domain/mail/letters";
import type { Database, Tx } from "./client.server";

/** What is written to one letter after a try, by whoever still holds its lease. */
export interface OutcomeRow {
  id: string;
  state: LetterStateWord;
  providerId: string | null;
  nextTryAt: Date | null;
  /** What went wrong, or nothing. */
  why: string;
}

/**
 * Writes the outcomes of one call. A letter that a report of the carrier has moved on meanwhile keeps its state and
 * only learns its id. Letters that surely did not leave lose their parcel and their doubt.
 */
export async function updateOutcomes(
  tx: Tx,
  call: { token: string; now: Date; transport: string },
  rows: OutcomeRow[],
): Promise<number> {
  const text = (of: (row: OutcomeRow) => string | null) => rows.map(of);
  return tx.$executeRaw`
    UPDATE "Letter" AS l SET
      "state" = CASE WHEN l."state" = 'sending' THEN r."state"::"LetterState" ELSE l."state" END,
      "providerId" = COALESCE(r."providerId", l."providerId"),
      "sentAt" = CASE WHEN r."state" = 'sent' THEN COALESCE(l."sentAt", ${call.now}) ELSE l."sentAt" END,
      "transport" = ${call.transport}, "lastError" = r."why", "attempts" = l."attempts" + 1,
      "nextTryAt" = r."nextTryAt"::timestamptz, "leasedUntil" = NULL, "leaseToken" = NULL,
      "parcelKey" = CASE WHEN r."state" = 'queued' THEN NULL ELSE l."parcelKey" END,
      "firstTriedAt" = CASE WHEN r."state" = 'queued' THEN NULL ELSE l."firstTriedAt" END
    FROM unnest(${text((row) => row.id)}::text[], ${text((row) => row.state)}::text[],
      ${text((row) => row.providerId)}::text[], ${text((row) => row.nextTryAt?.toISOString() ?? null)}::text[],
      ${text((row) => row.why)}::text[]) AS r("id", "state", "providerId", "nextTryAt", "why")
    WHERE l."id" = r."id" AND l."leaseToken" = ${call.token}`;
}

/** Ends letters that will not be sent, each with its reason. */
export async function endLetters(
  tx: Tx,
  ids: string[],
  end: { state: "suppressed" | "cancelled"; why: string; now: Date },
): Promise<void> {
  await tx.letter.updateMany({
    where: { id: { in: ids } },
    data: { state: end.state, lastError: end.why, leasedUntil: null, leaseToken: null },
  });
  await insertLetterEvents(
    tx,
    ids.map((letterId) => ({ letterId, type: end.state, at: end.now, detail: end.why })),
  );
}

export interface LetterEventRow {
  letterId: string;
  type: string;
  at: Date;
  detail?: string;
  providerId?: string;
}

/** Adds to the history of letters. */
export async function insertLetterEvents(tx: Tx | Database, rows: LetterEventRow[]): Promise<void> {
  await tx.letterEvent.createMany({ data: rows });
}

/** Takes code and link out of sign-in letters: their props lose both, and what was rendered goes. */
export async function eraseSecrets(tx: Tx | Database, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Letter" SET "html" = '', "text" = '',
      "props" = "props" || '{"code": "", "path": "/login"}'::jsonb
    WHERE "id" = ANY(${ids}::text[]) AND "template" = 'sign-in'`;
}

/** Sign-in letters that still hold a code though it has ended, sent or not. */
export async function listEndedSecrets(
  db: Database,
  now: Date,
): Promise<{ id: string; state: LetterStateWord }[]> {
  return db.$queryRaw`
    SELECT "id", "state" FROM "Letter"
    WHERE "template" = 'sign-in' AND "props"->>'code' <> ''
      AND "createdAt" + ("props"->>'minutes')::int * interval '1 minute' < ${now}
      AND ("leasedUntil" IS NULL OR "leasedUntil" < ${now}) LIMIT 500`;
}
