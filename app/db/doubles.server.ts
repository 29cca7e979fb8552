import type { Tx } from "./client.server";
import { lockWinsOf, updateWords } from "./win-words.server";

/** The rolls, entries and juries in votes that are not over by which somebody takes part in them. */
export async function countRunningParts(tx: Tx, personId: string): Promise<number> {
  const category = {
    cycle: { phase: { in: ["voting" as const, "counting" as const, "certifying" as const] } },
  };
  const [rolls, entries, juries] = await Promise.all([
    tx.voterRoll.count({ where: { personId, category } }),
    tx.entryMember.count({ where: { personId, entry: { category } } }),
    tx.juror.count({ where: { personId, category } }),
  ]);
  return rolls + entries + juries;
}

/** Moves what refers to one person to another, and drops what says the same of both. Wins are found by who is kept. */
export async function movePerson(tx: Tx, { goneId, keptId }: { goneId: string; keptId: string }) {
  const winIds = await lockWinsOf(tx, [goneId]);
  await tx.absence.deleteMany({
    where: { OR: [{ personId: goneId }, { personId: keptId, deputyId: goneId }] },
  });
  const forEachOther = [
    { personId: goneId, forId: keptId },
    { personId: keptId, forId: goneId },
  ];
  await tx.signOff.updateMany({ where: { OR: forEachOther }, data: { forId: null } });
  await tx.$executeRaw`SELECT "move_to_person"(${goneId}, ${keptId})`;
  const twice = { where: { personId: goneId } };
  await tx.nominationNominee.deleteMany(twice);
  await tx.entryMember.deleteMany(twice);
  await tx.laureateMember.deleteMany(twice);
  await tx.winParticipant.deleteMany(twice);
  await updateWords(tx, winIds);
  await tx.applause.deleteMany(twice);
  await tx.letter.updateMany({ where: { personId: goneId }, data: { personId: keptId } });
  await tx.piece.updateMany({ where: { recipientId: goneId }, data: { recipientId: keptId } });
  await tx.secondKey.updateMany({ where: { officerId: goneId }, data: { officerId: keptId } });
}

/** Nominations for the same people by both: the one that stayed with the account that goes is withdrawn. */
export async function updateRepeatedNominations(tx: Tx, goneId: string, reason: string) {
  await tx.nomination.updateMany({
    where: {
      nominatorId: goneId,
      state: { in: ["submitted", "returned"] },
      category: { cycle: { phase: { in: ["nominating", "screening"] } } },
    },
    data: { state: "withdrawn", reason },
  });
}

/**
 * Writes the kept person into the keys of nominees. Where both had an entry in a category that is still screened, the
 * nominations gather in the kept one and the other is withdrawn.
 */
export async function updateNomineeKeys(
  tx: Tx,
  { goneId, keptId, reason }: { goneId: string; keptId: string; reason: string },
) {
  await tx.$executeRaw`SELECT "rename_nominee"(${goneId}, ${keptId}, ${reason})`;
}

/** Reports of the one that goes report to the kept one, who never reports to somebody below. */
export async function updateReports(
  tx: Tx,
  at: { goneId: string; keptId: string; keptManagerId: string | null },
): Promise<void> {
  const { goneId, keptId, keptManagerId: managerId } = at;
  await tx.person.update({ where: { id: keptId }, data: { managerId } });
  await tx.person.updateMany({
    where: { managerId: goneId, id: { not: keptId } },
    data: { managerId: keptId },
  });
}

/** Closes an account for good: address and number are free again, and it says who it turned out to be. */
export async function updateMerged(
  tx: Tx,
  { goneId, keptId, now }: { goneId: string; keptId: string; now: Date },
) {
  const address = `${goneId}@merged.invalid`;
  await tx.$executeRaw`
    UPDATE "Person" SET "email" = ${address}, "employeeNumber" = NULL, "managerId" = NULL, "mergedIntoId" = ${keptId},
           "deactivatedAt" = coalesce("deactivatedAt", ${now}), "searchText" = replace("searchText", "email", ${address})
     WHERE "id" = ${goneId}`;
  await tx.roleGrant.deleteMany({ where: { personId: goneId } });
}

/** What the kept one lacks and the other has. */
export async function updateMissing(
  tx: Tx,
  id: string,
  missing: { employeeNumber?: string; startDate?: Date; jobTitle?: string },
): Promise<void> {
  await tx.person.update({ where: { id }, data: missing });
}
