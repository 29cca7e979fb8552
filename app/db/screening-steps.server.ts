import type { EntryFace, Faces, NominationFace, StepMoves } from "~/domain/awards/screening-step";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { updateMembers } from "./merged-entries.server";
import type { NominationState } from "./nominations.server";

export interface Touched {
  entryIds: readonly string[];
  nominationIds: readonly string[];
}

/** How these entries and nominations stand now. */
export async function listFaces(tx: Tx, { entryIds, nominationIds }: Touched): Promise<Faces> {
  const entries = await tx.entry.findMany({
    where: { id: { in: [...entryIds] } },
    select: {
      id: true,
      state: true,
      citation: true,
      reason: true,
      acceptedAt: true,
      mergedIntoId: true,
      bringsPeople: true,
      members: { select: { personId: true }, orderBy: { personId: "asc" } },
    },
  });
  const nominations = await tx.nomination.findMany({
    where: { id: { in: [...nominationIds] } },
    select: { id: true, state: true, reason: true, entryId: true },
  });
  return {
    entries: new Map(
      entries.map(({ id, acceptedAt, members, ...face }) => {
        const memberIds = members.map(({ personId }) => personId);
        return [id, { ...face, acceptedAt: acceptedAt?.toISOString() ?? null, memberIds }];
      }),
    ),
    nominations: new Map(nominations.map(({ id, ...face }) => [id, face])),
  };
}

/** Puts an entry back to how it stood. */
export async function updateEntryFace(tx: Tx, id: string, face: EntryFace): Promise<void> {
  const { acceptedAt, memberIds, ...columns } = face;
  await tx.entry.update({
    where: { id },
    data: { ...columns, acceptedAt: acceptedAt && new Date(acceptedAt), version: { increment: 1 } },
  });
  await updateMembers(tx, id, memberIds);
}

/** Puts a nomination back to how it stood. */
export async function updateNominationFace(tx: Tx, id: string, face: NominationFace, now: Date) {
  await tx.nomination.update({
    where: { id },
    data: { ...face, state: face.state as NominationState, updatedAt: now },
  });
}

const kept = 24 * 60 * 60_000;

/** Writes a step down, and lets go of steps older than a day. */
export async function insertStep(
  tx: Tx,
  by: { personId: string; now: Date },
  step: { cycleId: string; act: string; moves: StepMoves; letterKeys: string[] },
): Promise<void> {
  await tx.screeningStep.deleteMany({ where: { at: { lt: new Date(by.now.getTime() - kept) } } });
  const moves = step.moves as unknown as Prisma.InputJsonValue;
  await tx.screeningStep.create({ data: { ...step, moves, personId: by.personId, at: by.now } });
}

/** The last thing that somebody did in the screening of a cycle, or null. */
export async function findLastStep(db: Database | Tx, by: { cycleId: string; personId: string }) {
  const row = await db.screeningStep.findFirst({ where: by, orderBy: [{ at: "desc" }, { id: "desc" }] });
  return row && { ...row, moves: row.moves as unknown as StepMoves };
}

/** A step of this person, or null: somebody else's is not there. */
export async function findOwnStep(tx: Tx, id: string, personId: string) {
  const row = await tx.screeningStep.findFirst({ where: { id, personId } });
  return row && { ...row, moves: row.moves as unknown as StepMoves };
}

/** Marks a step as undone, once. */
export async function updateUndone(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.screeningStep.updateMany({
    where: { id, undoneAt: null },
    data: { undoneAt: now },
  });
  return count === 1;
}

/** Takes letters that still wait out of the outbox, and answers which of them. */
export async function cancelWaitingLetters(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const where = { idempotencyKey: { in: [...keys] }, state: "queued" as const, parcelKey: null };
  const rows = await tx.letter.updateManyAndReturn({
    where,
    data: { state: "cancelled" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
