import type { AwardKind, AwardRules } from "~/domain/awards/award";
import type { CountingMethod } from "~/domain/voting/election";
import { rulesToRow, withRules } from "./awards.server";
import type { Database, Tx } from "./client.server";

/** A category with its cycle, or null. */
export async function findCategory(db: Database | Tx, id: string) {
  const row = await db.category.findUnique({ where: { id }, include: { cycle: true } });
  return row && withRules(row);
}

export async function insertCategories(
  tx: Tx,
  cycleId: string,
  awards: readonly (AwardRules & { id: string; kind: AwardKind })[],
): Promise<void> {
  await tx.category.createMany({
    data: awards.map((award, position) => ({
      cycleId,
      awardId: award.id,
      kind: award.kind,
      position,
      ...rulesToRow(award),
    })),
  });
}

/** Freezes the rules of all categories of a cycle. */
export async function updateCategoriesFrozen(tx: Tx, cycleId: string, frozenAt: Date): Promise<void> {
  await tx.category.updateMany({ where: { cycleId, frozenAt: null }, data: { frozenAt } });
}

/** Takes a category out of its cycle with the drafts in it; answers no where anything was ever sent. */
export async function deleteUnusedCategory(tx: Tx, id: string): Promise<boolean> {
  const sent = await tx.nomination.count({ where: { categoryId: id, submittedAt: { not: null } } });
  const entries = await tx.entry.count({ where: { categoryId: id } });
  if (sent + entries > 0) return false;
  await tx.nomination.deleteMany({ where: { categoryId: id } });
  const { count } = await tx.category.deleteMany({ where: { id } });
  return count === 1;
}

/** What HR sees of each category: nominations and entries by state. */
export async function listCategoryNumbers(db: Database | Tx, cycleId: string) {
  // By ids, since a condition on the category itself makes the database read the entries of all cycles.
  const categories = await db.category.findMany({ where: { cycleId }, select: { id: true } });
  const categoryId = { in: categories.map(({ id }) => id) };
  const by = ["categoryId", "state"] as ["categoryId", "state"];
  const nominations = await db.nomination.groupBy({ by, where: { categoryId }, _count: true });
  const entries = await db.entry.groupBy({ by, where: { categoryId, ...standing }, _count: true });
  const sum = (
    rows: { categoryId: string; state?: string; _count: number }[],
    categoryId: string,
    state?: string,
  ) =>
    rows
      .filter((row) => row.categoryId === categoryId && (!state || row.state === state))
      .reduce((total, row) => total + row._count, 0);
  return (categoryId: string) => ({
    submitted: sum(nominations, categoryId, "submitted"),
    drafts: sum(nominations, categoryId, "draft"),
    returned: sum(nominations, categoryId, "returned"),
    openEntries: sum(entries, categoryId, "open"),
    shortlisted: sum(entries, categoryId, "shortlisted"),
  });
}

/** Entries that somebody still stands behind. */
const standing = { stories: { gt: 0 } };

/** Writes down how the ballots of a category are cast, where that is not how it is decided: a vote with a jury. */
export async function updateBallotMethod(tx: Tx, id: string, method: CountingMethod): Promise<void> {
  await tx.category.update({ where: { id }, data: { method } });
}
