import type { Tx } from "./client.server";

/** Those on the roll of a category with a ballot left to cast, with their addresses. */
export async function listNotVoted(tx: Tx, categoryId: string) {
  return tx.voterRoll.findMany({
    where: { categoryId, votedOn: null, struckReason: null, person: { deactivatedAt: null } },
    select: { person: { select: { id: true, name: true, email: true } } },
    orderBy: { personId: "asc" },
  });
}
