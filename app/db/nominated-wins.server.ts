import type { Database, Tx } from "./client.server";

/** The state of a win, or null where there is none. */
export async function findWinState(db: Database | Tx, id: string): Promise<string | null> {
  const win = await db.win.findUnique({ where: { id }, select: { state: true } });
  return win?.state ?? null;
}

/** The title of a win, or null where there is none. */
export async function findWinTitle(db: Database | Tx, id: string): Promise<string | null> {
  const win = await db.win.findUnique({ where: { id }, select: { title: true } });
  return win?.title ?? null;
}

const offered = 50;

/** Confirmed wins that a nomination can link, the latest first, those with the nominator before the rest. */
export async function listLinkableWins(db: Database | Tx, personId: string) {
  const where = { state: { in: ["confirmed" as const, "validated" as const, "closed" as const] } };
  const select = { id: true, title: true, participants: { select: { personId: true } } };
  const orderBy = [{ confirmedAt: "desc" as const }, { id: "asc" as const }];
  const [own, others] = await Promise.all([
    db.win.findMany({
      where: { ...where, participants: { some: { personId } } },
      select,
      orderBy,
      take: offered,
    }),
    db.win.findMany({
      where: { ...where, participants: { none: { personId } } },
      select,
      orderBy,
      take: offered,
    }),
  ]);
  return [...own, ...others].map(({ participants, ...win }) => ({
    ...win,
    participantIds: participants.map((participant) => participant.personId),
  }));
}
