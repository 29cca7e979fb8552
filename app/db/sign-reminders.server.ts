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
  const next = due.map(({ id, submittedAt }) => ({ id, remindAt: nextAt(submittedAt) }));
  await tx.$executeRaw`
    UPDATE "Win" win SET "remindAt" = next."remindAt"
      FROM jsonb_to_recordset(${JSON.stringify(next)}::text::jsonb) AS next("id" text, "remindAt" timestamptz)
     WHERE win."id" = next."id"`;
  return due.map(({ id }) => id);
}

/** What a reminder has to know of wins that wait for a signature, in the order of the ids. */
export async function listWaitingWins(tx: Tx, ids: readonly string[]) {
  const rows = await tx.win.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, title: true, state: true, submittedAt: true },
      signOffs: { select: { personId: true, side: true } },
      participants: {
        select: { personId: true, side: true, person: { select: { name: true } } },
        orderBy: { position: "asc" },
      },
    },
  });
  const wins = new Map(
    rows.map(({ participants, ...win }) => [
      win.id,
      { ...win, participants: participants.map(({ person, ...one }) => ({ ...one, name: person.name })) },
    ]),
  );
  return ids.flatMap((id) => wins.get(id) ?? []);
}

export type WaitingWin = Awaited<ReturnType<typeof listWaitingWins>>[number];
