import type { Tx } from "./client.server";
import { willingOf } from "./entry-willing.server";

/** An entry with the entries that were merged into it. */
export async function findWithSources(tx: Tx, id: string) {
  const row = await tx.entry.findUnique({
    where: { id },
    include: {
      category: { select: { cycleId: true, nomineeKind: true, name: true } },
      mergedFrom: { orderBy: { id: "asc" } },
    },
  });
  return row && { ...row, sources: row.mergedFrom };
}

export type EntryWithSources = NonNullable<Awaited<ReturnType<typeof findWithSources>>>;

/** The entries that were merged into these. */
export async function listSourceIds(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.entry.findMany({ where: { mergedIntoId: { in: [...ids] } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Holds these entries still until the transaction ends. */
export async function holdEntries(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Entry" WHERE "id" = ANY (${[...ids]}) ORDER BY "id" FOR UPDATE`;
}

/** All nominations of these entries, in whatever state. */
export async function listNominationsOf(
  tx: Tx,
  entryIds: readonly string[],
): Promise<{ id: string; nomineeKey: string }[]> {
  return tx.nomination.findMany({
    where: { entryId: { in: [...entryIds] } },
    orderBy: { id: "asc" },
    select: { id: true, nomineeKey: true },
  });
}

/** The nominations for the very nominees of one entry that stand behind another. */
export async function listNominationsFor(
  tx: Tx,
  { entryId, behindId }: { entryId: string; behindId: string },
): Promise<string[]> {
  const { nomineeKey } = await tx.entry.findUniqueOrThrow({ where: { id: entryId } });
  const behind = await listNominationsOf(tx, [behindId]);
  return behind.filter((nomination) => nomination.nomineeKey === nomineeKey).map(({ id }) => id);
}

/** Puts nominations behind another entry. */
export async function updateEntryOf(
  tx: Tx,
  nominationIds: readonly string[],
  entryId: string,
): Promise<void> {
  await tx.nomination.updateMany({ where: { id: { in: [...nominationIds] } }, data: { entryId } });
}

/** Marks an entry as taken over by another, with or without its people; what it had taken over goes along. */
export async function updateMerged(
  tx: Tx,
  id: string,
  into: { id: string; bringsPeople: boolean },
): Promise<void> {
  await tx.entry.updateMany({
    where: { mergedIntoId: id },
    data: { mergedIntoId: into.id, ...(!into.bringsPeople && { bringsPeople: false }) },
  });
  await tx.entry.update({
    where: { id },
    data: {
      state: "merged",
      mergedIntoId: into.id,
      bringsPeople: into.bringsPeople,
      version: { increment: 1 },
    },
  });
}

/** Makes an entry stand by itself again. */
export async function updateSplit(tx: Tx, id: string): Promise<void> {
  const data = { state: "open" as const, mergedIntoId: null, bringsPeople: false };
  await tx.entry.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

/** Gives an entry exactly these people, but for those who declined. */
export async function updateMembers(tx: Tx, entryId: string, people: readonly string[]): Promise<void> {
  const personIds = await willingOf(tx, entryId, people);
  await tx.entryMember.deleteMany({ where: { entryId, personId: { notIn: [...personIds] } } });
  await tx.entryMember.createMany({
    data: personIds.map((personId) => ({ entryId, personId })),
    skipDuplicates: true,
  });
}

/** Counts a change of an entry whose nominations or people changed. */
export async function updateTouched(tx: Tx, id: string): Promise<void> {
  await tx.entry.update({ where: { id }, data: { version: { increment: 1 } } });
}
