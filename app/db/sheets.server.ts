import { cycleOfRound } from "~/domain/awards/round-times";
import { readJurySettings } from "~/domain/juries/settings";
import type { AssignmentState } from "~/domain/juries/progress";
import type { Tx } from "./client.server";

/**
 * One sheet with its juror, category and cycle, held until the transaction ends: two tabs wait for each other,
 * and the close waits for those who are saving.
 */
export async function holdSheet(tx: Tx, assignmentId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "JuryAssignment" assignment
    JOIN "Juror" juror ON juror."id" = assignment."jurorId"
    JOIN "Category" category ON category."id" = juror."categoryId"
    JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
    WHERE assignment."id" = ${assignmentId}
    FOR SHARE OF cycle FOR UPDATE OF assignment`;
  const row = await tx.juryAssignment.findUnique({
    where: { id: assignmentId },
    include: {
      scores: true,
      entry: { select: { id: true, title: true, state: true } },
      juror: {
        include: {
          person: { select: { id: true, name: true, email: true } },
          category: { include: { cycle: true, result: { select: { id: true } } } },
        },
      },
    },
  });
  if (!row) return null;
  const { juror, scores, ...assignment } = row;
  const { category, ...seat } = juror;
  return {
    ...assignment,
    scores: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, score])),
    juror: seat,
    category: { id: category.id, name: category.name },
    settings: readJurySettings(category.jury),
    cycle: cycleOfRound(category, category.cycle),
    isCounted: category.result !== null,
  };
}

export type HeldSheet = NonNullable<Awaited<ReturnType<typeof holdSheet>>>;

/** Writes scores and comment of a sheet under its next version, which is answered. */
export async function updateSheet(
  tx: Tx,
  id: string,
  sheet: { scores: Readonly<Record<string, number | null>>; comment: string; savedAt: Date },
): Promise<number> {
  const { scores, comment, savedAt } = sheet;
  const entries = Object.entries(scores);
  await tx.juryScore.deleteMany({
    where: { assignmentId: id, criterionId: { in: entries.map(([criterionId]) => criterionId) } },
  });
  await tx.juryScore.createMany({
    data: entries.flatMap(([criterionId, score]) =>
      score === null ? [] : [{ assignmentId: id, criterionId, score }],
    ),
  });
  const data = { comment, savedAt, version: { increment: 1 } };
  const { version } = await tx.juryAssignment.update({ where: { id }, data, select: { version: true } });
  return version;
}

/** Gives a sheet another state under its next version, which is answered. */
export async function updateSheetState(
  tx: Tx,
  id: string,
  to: { state: AssignmentState; doneAt?: Date | null; reason?: string },
): Promise<number> {
  const data = { ...to, version: { increment: 1 } };
  const { version } = await tx.juryAssignment.update({ where: { id }, data, select: { version: true } });
  return version;
}

/** Takes an entry off a juror's list, with the reason. */
export async function updateRecused(
  tx: Tx,
  id: string,
  recusal: { conflict: string; reason: string; silent: boolean; recusedById: string },
): Promise<void> {
  await tx.juryAssignment.update({
    where: { id },
    data: { ...recusal, state: "recused", version: { increment: 1 } },
  });
}

/** Takes a sheet out of the count. */
export async function updateVoided(
  tx: Tx,
  id: string,
  voided: { voidedAt: Date; voidReason: string },
): Promise<void> {
  await tx.juryAssignment.update({ where: { id }, data: { ...voided, version: { increment: 1 } } });
}

/** The category of a sheet and whose it is, or null. */
export async function findSheetPlace(tx: Tx, assignmentId: string) {
  const row = await tx.juryAssignment.findUnique({
    where: { id: assignmentId },
    select: { juror: { select: { categoryId: true, personId: true } } },
  });
  return row?.juror ?? null;
}
