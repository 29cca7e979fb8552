import type { Database, Tx } from "./client.server";

const person = { id: true, name: true, email: true, departmentId: true, deactivatedAt: true } as const;

/** When somebody is away, with their deputy; null where nothing is entered. */
export async function findAbsence(db: Database | Tx, personId: string) {
  const row = await db.absence.findUnique({
    where: { personId },
    select: { fromDay: true, untilDay: true, deputy: { select: person } },
  });
  return row && { deputy: row.deputy, from: dayOf(row.fromDay), until: dayOf(row.untilDay) };
}

/** Enters an absence over the one before. */
export async function upsertAbsence(
  tx: Tx,
  {
    personId,
    deputyId,
    from,
    until,
    now,
  }: { personId: string; deputyId: string; from: string; until: string; now: Date },
): Promise<void> {
  const days = { deputyId, fromDay: midnight(from), untilDay: midnight(until), createdAt: now };
  await tx.absence.upsert({ where: { personId }, create: { personId, ...days }, update: days });
}

/** Ends an absence; false where there is none. */
export async function deleteAbsence(tx: Tx, personId: string): Promise<boolean> {
  const { count } = await tx.absence.deleteMany({ where: { personId } });
  return count === 1;
}

/** Who of these people is away on a day, until when, and who stands in. */
export async function listAway(db: Database | Tx, personIds: readonly string[], today: Date) {
  const rows = await db.absence.findMany({
    where: { personId: { in: [...personIds] }, fromDay: { lte: today }, untilDay: { gte: today } },
    select: { personId: true, untilDay: true, deputy: { select: { id: true, name: true } } },
  });
  return rows.map(({ personId, untilDay, deputy }) => ({ personId, until: dayOf(untilDay), deputy }));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
