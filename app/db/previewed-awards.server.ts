import { findAward, withRules } from "./awards.server";
import type { Database } from "./client.server";

/**
 * An award as a preview shows it: under its own id with the rules it has now, under the id of a category with
 * those that its cycle runs with.
 */
export async function findPreviewedAward(db: Database, key: string) {
  const award = await findAward(db, key);
  if (award) return { ...award, awardId: award.id, rulesOf: null };
  const where = { id: key, finalId: null };
  const row = await db.category.findFirst({ where, include: { cycle: { select: { name: true } } } });
  const own = row && (await findAward(db, row.awardId));
  return own && { ...own, ...withRules(row), rulesOf: row.cycle.name };
}
