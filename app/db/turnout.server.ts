import type { Database } from "./client.server";

export interface Turnout {
  eligible: number;
  voted: number;
}

const window = 15 * 60 * 1000;
const read = new Map<string, { window: number; turnout: Promise<Map<string, Turnout>> }>();

/**
 * How many of each category's roll have voted, by category id. While a vote is open the figures stand still
 * for a quarter of an hour, so that nobody can tell who voted by watching them.
 */
export async function readTurnout(
  db: Database,
  cycle: { id: string; phase: string },
  now: Date,
): Promise<Map<string, Turnout>> {
  if (cycle.phase !== "voting") return countTurnouts(db, cycle.id);
  const current = Math.floor(now.getTime() / window);
  const known = read.get(cycle.id);
  if (known?.window === current) return known.turnout;
  const turnout = countTurnouts(db, cycle.id);
  read.set(cycle.id, { window: current, turnout });
  turnout.catch(() => read.delete(cycle.id));
  return turnout;
}

async function countTurnouts(db: Database, cycleId: string): Promise<Map<string, Turnout>> {
  const roll = { category: { cycleId }, struckReason: null };
  const by = ["categoryId"] as ["categoryId"];
  const eligible = await db.voterRoll.groupBy({ by, where: roll, _count: true });
  const voted = await db.voterRoll.groupBy({ by, where: { ...roll, votedOn: { not: null } }, _count: true });
  const votedIn = new Map(voted.map(({ categoryId, _count }) => [categoryId, _count]));
  return new Map(
    eligible.map(({ categoryId, _count }) => [
      categoryId,
      { eligible: _count, voted: votedIn.get(categoryId) ?? 0 },
    ]),
  );
}
