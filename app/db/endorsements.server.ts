import type { Database, Tx } from "./client.server";
import { findNomination } from "./nominations.server";

/** The colleagues whom a nominator asked, in the order of asking. */
export async function listEndorsements(db: Database | Tx, nominationId: string) {
  return db.endorsement.findMany({
    where: { nominationId },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    include: { person: { select: { id: true, name: true } } },
  });
}

/** An endorsement that this person was asked for, with its nomination, or null: somebody else's is not there. */
export async function findAskedEndorsement(db: Database | Tx, id: string, personId: string) {
  const row = await db.endorsement.findFirst({ where: { id, personId } });
  const nomination = row && (await findNomination(db, row.nominationId));
  return nomination ? { ...row, nomination } : null;
}

/** The same, held until the transaction ends. */
export async function holdAskedEndorsement(tx: Tx, id: string, personId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Endorsement" WHERE "id" = ${id} FOR UPDATE`;
  return findAskedEndorsement(tx, id, personId);
}

export async function insertEndorsement(
  tx: Tx,
  asked: { nominationId: string; personId: string; request: string; askedAt: Date },
): Promise<string> {
  const { id } = await tx.endorsement.create({ data: asked, select: { id: true } });
  return id;
}

export async function updateEndorsement(
  tx: Tx,
  id: string,
  answer: { state: "given" | "declined"; words: string; mayBeNamed?: boolean; answeredAt: Date },
): Promise<void> {
  await tx.endorsement.update({ where: { id }, data: answer });
}

/** Hides a colleague's words from the nominees for this reason, or shows them again; answers whether that was a change. */
export async function updateHiddenFor(
  tx: Tx,
  at: { id: string; cycleId: string },
  hiddenFor: string,
): Promise<boolean> {
  const nomination = { category: { cycleId: at.cycleId, kindWords: true } };
  const where = { id: at.id, state: "given" as const, mayBeNamed: { not: null }, nomination };
  const { count } = await tx.endorsement.updateMany({
    where: { ...where, hiddenFor: { not: hiddenFor } },
    data: { hiddenFor },
  });
  return count === 1;
}

const remindedAtOnce = 200;

/** Endorsements without an answer, asked before an instant and not reminded of, whose nominations are still open. */
export async function listEndorsementsToRemind(db: Database, at: { askedBefore: Date; now: Date }) {
  return db.endorsement.findMany({
    where: {
      state: "asked",
      remindedAt: null,
      askedAt: { lt: at.askedBefore },
      person: { deactivatedAt: null },
      nomination: {
        state: "submitted",
        category: {
          cycle: { phase: "nominating", pausedAt: null, nominationsCloseAt: { gt: at.now } },
        },
      },
    },
    orderBy: { askedAt: "asc" },
    take: remindedAtOnce,
    select: { id: true, personId: true },
  });
}

/** Marks an endorsement as reminded of, and answers whether this was the first time. */
export async function markReminded(tx: Tx, id: string, now: Date): Promise<boolean> {
  const where = { id, state: "asked" as const, remindedAt: null };
  const { count } = await tx.endorsement.updateMany({ where, data: { remindedAt: now } });
  return count === 1;
}

/** Forgets who was asked and what they said: the nomination is of others now. */
export async function deleteEndorsements(tx: Tx, nominationId: string): Promise<void> {
  await tx.endorsement.deleteMany({ where: { nominationId } });
}
