import type { Database, Tx } from "./client.server";

const lastOf = { nominating: "nominationsRemindedAt", voting: "closingSoonSentAt" } as const;

export type RemindedPhaseName = keyof typeof lastOf;

/** Marks a reminder as sent and answers whether nobody sent one since `lastAt`: check and write in one statement. */
export async function updateReminded(
  tx: Tx,
  id: string,
  at: { phase: RemindedPhaseName; lastAt: Date | null; now: Date },
): Promise<boolean> {
  const last = lastOf[at.phase];
  const { count } = await tx.cycle.updateMany({
    where: { id, phase: at.phase, pausedAt: null, [last]: at.lastAt },
    data: { [last]: at.now, reminderAskedAt: null },
  });
  return count === 1;
}

/** Notes that somebody asked for a reminder, and answers whether nobody had. */
export async function updateReminderAsked(
  tx: Tx,
  id: string,
  at: { phase: RemindedPhaseName; now: Date },
): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({
    where: { id, phase: at.phase, pausedAt: null, reminderAskedAt: null },
    data: { reminderAskedAt: at.now },
  });
  return count === 1;
}

export interface ReminderSettings {
  voteReminderDays: number[];
  nominationReminderDays: number[];
  reminderGapDays: number;
}

export async function updateReminderRules(tx: Tx, id: string, rules: ReminderSettings): Promise<void> {
  await tx.cycle.update({ where: { id }, data: rules });
}

/** Those of these people who have sent a nomination in a cycle that was not withdrawn. */
export async function listNominators(db: Database | Tx, cycleId: string): Promise<Set<string>> {
  const rows = await db.nomination.findMany({
    where: { category: { cycleId }, state: { notIn: ["draft", "withdrawn"] } },
    distinct: ["nominatorId"],
    select: { nominatorId: true },
  });
  return new Set(rows.map(({ nominatorId }) => nominatorId));
}
