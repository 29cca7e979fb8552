import type { Tx } from "./client.server";

const addressed = { id: true, name: true, email: true } as const;
const stillHere = { deactivatedAt: null } as const;

/** Moves a cycle from certifying to announced; answers whether it was this call that did. */
export async function updateCycleAnnounced(tx: Tx, id: string, announcedAt: Date): Promise<boolean> {
  const where = { id, phase: "certifying" as const, pausedAt: null };
  const { count } = await tx.cycle.updateMany({
    where,
    data: { phase: "announced", announcedAt, heldBackBy: [] },
  });
  return count === 1;
}

/** The categories of a cycle with the state of their result and their laureates, those who left included; first rounds too. */
export async function listAnnouncedCategories(tx: Tx, cycleId: string) {
  return tx.category.findMany({
    where: { cycleId },
    orderBy: { position: "asc" },
    select: {
      id: true,
      finalId: true,
      name: true,
      wordsToLaureates: true,
      result: { select: { state: true, outcome: true, winnerIds: true, decisionReason: true } },
      box: { select: { seed: true, boxHash: true } },
      juryLot: { select: { seed: true } },
      laureates: {
        orderBy: { title: "asc" },
        select: {
          id: true,
          title: true,
          citation: true,
          entryId: true,
          members: { where: { person: stillHere }, select: { person: { select: addressed } } },
        },
      },
    },
  });
}

export type AnnouncedCategory = Awaited<ReturnType<typeof listAnnouncedCategories>>[number];

/** Those who nominated an entry and are still here. */
export async function listNominatorsOf(tx: Tx, entryId: string) {
  return tx.person.findMany({
    where: { ...stillHere, nominations: { some: { entryId, state: "submitted" } } },
    orderBy: { id: "asc" },
    select: addressed,
  });
}

/** The people of every entry that stayed in the running, with what was said of it. */
export async function listNomineesOf(tx: Tx, categoryId: string) {
  const members = await tx.entryMember.findMany({
    where: {
      person: stillHere,
      entry: {
        categoryId,
        OR: [{ state: "shortlisted" }, { state: "open", nominations: { some: { state: "submitted" } } }],
      },
    },
    orderBy: [{ entryId: "asc" }, { personId: "asc" }],
    select: { entry: { select: { id: true, citation: true } }, person: { select: addressed } },
  });
  return members.map(({ entry, person }) => ({ entryId: entry.id, citation: entry.citation, person }));
}

export async function listActiveAddresses(tx: Tx) {
  return tx.person.findMany({ where: stillHere, orderBy: { id: "asc" }, select: addressed });
}
