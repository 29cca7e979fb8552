import type { Database, Tx } from "./client.server";

/** Takes a win out of the book: it stays as it is, with who said so, when and why. */
export async function updateWinReversed(
  tx: Tx,
  id: string,
  { by, reason, now }: { by: string; reason: string; now: Date },
): Promise<void> {
  await tx.win.update({
    where: { id },
    data: {
      ...{ state: "reversed", delivering: false, updatedAt: now },
      ...{ reversedAt: now, reversedById: by, reverseReason: reason },
    },
  });
}

const asked = {
  id: true,
  winId: true,
  reason: true,
  askedAt: true,
  askedBy: { select: { id: true, name: true, email: true, deactivatedAt: true } },
} as const;

/** What the people of a win ask for and Finance has not answered, or null. */
export async function findOpenReversalAsk(db: Database | Tx, winId: string) {
  return db.reversalAsk.findFirst({ where: { winId, decidedAt: null }, select: asked });
}

export async function insertReversalAsk(
  tx: Tx,
  ask: { winId: string; reason: string; askedById: string; askedAt: Date },
): Promise<void> {
  await tx.reversalAsk.create({ data: ask });
}

/** Answers what was asked for. */
export async function updateReversalAsk(
  tx: Tx,
  id: string,
  decision: { decidedById: string; decidedAt: Date; agreed: boolean; answer: string },
): Promise<void> {
  await tx.reversalAsk.update({ where: { id }, data: decision });
}

/** The honours that stand on a win, with their people. */
export async function listHonoursOf(db: Database | Tx, winId: string) {
  return db.laureate.findMany({
    where: { winId },
    select: {
      ...{ id: true, title: true, awardName: true, note: true, announcedAt: true },
      members: {
        where: { person: { deactivatedAt: null } },
        select: { person: { select: { id: true, name: true, email: true } } },
      },
    },
    orderBy: { createdAt: "asc" },
  });
}

/** What else was begun because of a win: its deal toy, and entries of cycles that are not over. */
export async function findBegunOn(db: Database | Tx, winId: string) {
  const running = {
    cycle: { phase: { notIn: ["announced" as const, "archived" as const, "cancelled" as const] } },
  };
  const [order, entries] = await Promise.all([
    db.trophyOrder.findFirst({
      where: { winId, state: { not: "cancelled" } },
      select: { id: true, number: true, title: true },
    }),
    db.entry.count({ where: { winId, mergedIntoId: null, state: { not: "withdrawn" }, category: running } }),
  ]);
  return { order, entries };
}
