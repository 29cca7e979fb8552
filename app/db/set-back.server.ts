import type { CycleDates } from "~/domain/awards/cycle-dates";
import type { Phase } from "~/domain/awards/phase";
import type { Database, Tx } from "./client.server";

/** Puts a cycle into an earlier phase, also a paused one, and answers whether it was still where it was. */
export async function updateSetBack(
  tx: Tx,
  id: string,
  back: { from: Phase; to: Phase; dates: CycleDates },
): Promise<boolean> {
  const { count } = await tx.cycle.updateMany({
    where: { id, phase: back.from },
    data: {
      phase: back.to,
      ...back.dates,
      heldBackBy: [],
      pausedAt: null,
      pauseReason: "",
      closingSoonSentAt: null,
    },
  });
  return count === 1;
}

/** Forgets who may vote in a cycle, who did, and every change of its rolls: the next opening freezes them anew. */
export async function deleteRolls(tx: Tx, cycleId: string): Promise<void> {
  const category = { cycleId };
  await tx.voterRoll.deleteMany({ where: { category } });
  await tx.rollChange.deleteMany({ where: { category } });
  await tx.$executeRaw`
    DELETE FROM "TurnoutCount" counted USING "Category" category
    WHERE category."id" = counted."categoryId" AND category."cycleId" = ${cycleId}`;
}

/** Whether anything that a juror or HR did on the sheets of a cycle would be lost with them. */
export async function hasBegunSheets(db: Database | Tx, cycleId: string): Promise<boolean> {
  const begun = await db.juryAssignment.findFirst({
    where: {
      juror: { category: { cycleId } },
      OR: [
        { savedAt: { not: null } },
        { state: { in: ["done", "abstained"] } },
        { recusedById: { not: null } },
        { voidedAt: { not: null } },
      ],
    },
    select: { id: true },
  });
  return begun !== null;
}

/** Whether anything of a cycle is counted, a first round that a jury decided included. */
export async function hasResults(db: Database | Tx, cycleId: string): Promise<boolean> {
  return (await db.result.count({ where: { category: { cycleId } } })) > 0;
}

/** Unseats the juries of a cycle before anybody scored. Jurors stay named, and are invited anew when they are seated. */
export async function deleteSeating(tx: Tx, cycleId: string, now: Date): Promise<void> {
  await tx.juryAssignment.deleteMany({ where: { juror: { category: { cycleId } } } });
  await tx.juryLot.deleteMany({ where: { category: { cycleId } } });
  await tx.juror.updateMany({ where: { category: { cycleId }, leftAt: null }, data: { appointedAt: now } });
}

/** Until when nominations were to run where they were closed early; null where they closed as planned. */
export async function findPlannedClose(db: Database, cycleId: string): Promise<Date | null> {
  const closed = await db.auditEvent.findFirst({
    where: { act: "cycle.nominations-closed", subjectType: "cycle", subjectId: cycleId },
    orderBy: { seq: "desc" },
    select: { before: true },
  });
  const before = closed?.before as { nominationsCloseAt?: string } | null | undefined;
  return before?.nominationsCloseAt ? new Date(before.nominationsCloseAt) : null;
}
