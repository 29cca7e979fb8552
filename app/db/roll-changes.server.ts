import type { Database, Tx } from "./client.server";

export type RollChangeKind = "add" | "strike";

export interface NewRollChange {
  categoryId: string;
  personId: string;
  kind: RollChangeKind;
  reason: string;
  proposedById: string;
  proposedAt: Date;
}

export async function insertRollChange(tx: Tx, change: NewRollChange): Promise<string> {
  const row = await tx.rollChange.create({ data: change, select: { id: true } });
  return row.id;
}

/** A proposal, held until the transaction ends. */
export async function holdRollChange(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "RollChange" WHERE "id" = ${id} FOR UPDATE`;
  return tx.rollChange.findUnique({ where: { id } });
}

export async function updateRollChangeDecided(
  tx: Tx,
  id: string,
  decided: { decidedById: string; decidedAt: Date; agreed: boolean },
): Promise<void> {
  await tx.rollChange.update({ where: { id }, data: decided });
}

/** Whether a proposal about this person waits for a second signature. */
export async function isChangeOpen(
  tx: Tx,
  { categoryId, personId }: { categoryId: string; personId: string },
): Promise<boolean> {
  return (await tx.rollChange.count({ where: { categoryId, personId, decidedAt: null } })) > 0;
}

/** The proposals of a cycle, the latest first, with the names of all concerned. */
export async function listRollChanges(db: Database | Tx, cycleId: string) {
  const rows = await db.rollChange.findMany({
    where: { category: { cycleId } },
    orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
    include: { category: { select: { name: true } } },
  });
  const ids = rows.flatMap(({ personId, proposedById, decidedById }) => [
    personId,
    proposedById,
    decidedById,
  ]);
  const people = await db.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ category, ...row }) => ({
    ...row,
    awardName: category.name,
    person: names.get(row.personId) ?? "",
    proposedBy: names.get(row.proposedById) ?? "",
    decidedBy: row.decidedById ? (names.get(row.decidedById) ?? "") : null,
  }));
}

/** The cycle that a proposal belongs to, or null. */
export async function findCycleOfChange(db: Database | Tx, id: string): Promise<string | null> {
  const row = await db.rollChange.findUnique({
    where: { id },
    select: { category: { select: { cycleId: true } } },
  });
  return row?.category.cycleId ?? null;
}

/** How many proposals of a cycle wait for a second signature while their vote is open. */
export async function countOpenChanges(db: Database | Tx, cycleId: string): Promise<number> {
  return db.rollChange.count({
    where: { decidedAt: null, category: { cycleId, cycle: { phase: "voting" }, box: { closedAt: null } } },
  });
}

/** Where somebody stands on a roll: not on it, on it, or struck from it. */
export async function placeOnRoll(
  tx: Tx,
  { categoryId, personId }: { categoryId: string; personId: string },
): Promise<"off" | "on" | "struck"> {
  const row = await tx.voterRoll.findUnique({
    where: { categoryId_personId: { categoryId, personId } },
    select: { struckReason: true },
  });
  if (!row) return "off";
  return row.struckReason === null ? "on" : "struck";
}

/** Puts somebody on the roll, also after they were struck from it. */
export async function upsertOnRoll(
  tx: Tx,
  { categoryId, personId }: { categoryId: string; personId: string },
): Promise<void> {
  const where = { categoryId_personId: { categoryId, personId } };
  await tx.voterRoll.upsert({ where, create: { categoryId, personId }, update: { struckReason: null } });
}

export async function updateStruck(
  tx: Tx,
  { categoryId, personId, reason }: { categoryId: string; personId: string; reason: string },
): Promise<void> {
  const where = { categoryId_personId: { categoryId, personId } };
  await tx.voterRoll.update({ where, data: { struckReason: reason } });
}

/** Strikes somebody from the rolls of every open vote; answers the categories. */
export async function strikeFromOpenRolls(tx: Tx, personId: string, reason: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "VoterRoll" roll SET "struckReason" = ${reason}
    FROM "BallotBox" box, "Category" category, "Cycle" cycle
    WHERE roll."personId" = ${personId} AND roll."struckReason" IS NULL
      AND box."categoryId" = roll."categoryId" AND box."closedAt" IS NULL
      AND category."id" = roll."categoryId" AND cycle."id" = category."cycleId" AND cycle."phase" = 'voting'
    RETURNING roll."categoryId" AS "id"`;
  return rows.map(({ id }) => id).sort();
}
