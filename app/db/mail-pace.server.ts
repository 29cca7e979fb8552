import type { Database } from "./client.server";

/** Reserves the next call of a transport for this process. Answers when it may start. */
export async function reserveCall(
  db: Database,
  call: { transport: string; perSecond: number; now: Date },
): Promise<Date> {
  const [row] = await db.$queryRaw<{ start: Date }[]>`
    INSERT INTO "MailPace" AS p ("transport", "perSecond", "nextCallAt")
    VALUES (${call.transport}, ${call.perSecond}, ${call.now}::timestamptz + 1 / ${call.perSecond}::float8 * interval '1 second')
    ON CONFLICT ("transport") DO UPDATE SET
      "nextCallAt" = GREATEST(p."nextCallAt", ${call.now}) + 1 / p."perSecond" * interval '1 second'
    RETURNING "nextCallAt" - 1 / p."perSecond" * interval '1 second' AS "start"`;
  return row?.start ?? call.now;
}

/** What all processes know of the pace of a transport, or null before the first call. */
export async function findPace(db: Database, transport: string) {
  return db.mailPace.findUnique({ where: { transport } });
}

/** Keeps what the carrier told: its rate, and until when nothing may be sent. */
export async function updatePace(
  db: Database,
  transport: string,
  told: { perSecond?: number; pausedUntil?: Date; reason?: string },
): Promise<void> {
  const { perSecond, pausedUntil, reason = "" } = told;
  if (perSecond) {
    await db.mailPace.updateMany({ where: { transport, NOT: { perSecond } }, data: { perSecond } });
  }
  if (!pausedUntil) return;
  await db.$executeRaw`
    UPDATE "MailPace" SET "nextCallAt" = GREATEST("nextCallAt", ${pausedUntil}),
      "pausedUntil" = ${pausedUntil}, "pauseReason" = ${reason} WHERE "transport" = ${transport}`;
}
