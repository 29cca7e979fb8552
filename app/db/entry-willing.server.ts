import type { Tx } from "./client.server";

/** Of these people those who have not declined an entry, or one that it took over. */
export async function willingOf(tx: Tx, entryId: string, personIds: readonly string[]): Promise<string[]> {
  const declines = await tx.entryDecline.findMany({
    where: { entry: { OR: [{ id: entryId }, { mergedIntoId: entryId }] }, personId: { in: [...personIds] } },
    select: { personId: true },
  });
  const gone = new Set(declines.map(({ personId }) => personId));
  return personIds.filter((id) => !gone.has(id));
}
