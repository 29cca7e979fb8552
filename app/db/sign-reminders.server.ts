import type { Tx } from "./client.server";

const atOnce = 200;

/** Takes the wins whose reminder is due and sets the next: no other worker takes them in this transaction or after it. */
export async function claimSignReminders(
  tx: Tx,
  now: Date,
  nextAt: (submittedAt: Date) => Date,
): Promise<string[]> {
  const due = await tx.$queryRaw<{ id: string; submittedAt: Date }[]>`
    SELECT "id", "submittedAt" FROM "Win"
     WHERE "state" = 'submitted' AND "remindAt" <= ${now} AND "submittedAt" IS NOT NULL
     ORDER BY "remindAt", "id" LIMIT ${atOnce} FOR UPDATE SKIP LOCKED`;
  for (const { id, submittedAt } of due)
    await tx.win.update({ where: { id }, data: { remindAt: nextAt(submittedAt) } });
  return due.map(({ id }) => id);
}
