import { publicStates } from "~/domain/wins/win-state";
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
  const select = {
    ...{ id: true, title: true, state: true },
    participants: { select: { personId: true }, orderBy: { position: "asc" as const } },
    milestones: { where: { kind: "won" as const }, select: { on: true } },
  };
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
  return [...own, ...others].map(({ participants, milestones, ...win }) => ({
    ...win,
    wonOn: milestones[0]?.on ?? null,
    participantIds: participants.map((participant) => participant.personId),
  }));
}

export type LinkableWin = Awaited<ReturnType<typeof listLinkableWins>>[number];

/** The wins that somebody has nominated in a cycle already, with the category. */
export async function listWinsNominatedBy(db: Database | Tx, of: { cycleId: string; nominatorId: string }) {
  return db.nomination.findMany({
    where: {
      ...{ nominatorId: of.nominatorId, winId: { not: null }, state: "submitted" as const },
      category: { cycleId: of.cycleId },
    },
    select: { categoryId: true, winId: true },
  });
}

/** The words of a win that both sides have signed, as everybody may read them: nothing of customer or amounts. */
export async function findWinWords(db: Database | Tx, id: string) {
  const win = await db.win.findFirst({
    where: { id, state: { in: [...publicStates] } },
    select: {
      ...{ summary: true, story: true },
      participants: {
        select: { sentence: true, person: { select: { name: true } } },
        orderBy: { position: "asc" },
      },
    },
  });
  if (!win) return null;
  const people = win.participants.map(({ sentence, person }) => ({ name: person.name, sentence }));
  return { summary: win.summary, story: win.story, people };
}
