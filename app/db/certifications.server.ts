import type { Role } from "~/domain/people/role";
import type { Database, Tx } from "./client.server";

export async function insertCertification(
  tx: Tx,
  signature: { resultId: string; seat: number; personId: string; certifiedAt: Date },
): Promise<void> {
  await tx.certification.create({ data: signature });
}

export async function updateCertified(tx: Tx, resultId: string): Promise<void> {
  await tx.result.update({ where: { id: resultId }, data: { state: "certified" } });
}

export async function insertTieProposal(
  tx: Tx,
  proposal: { resultId: string; order: string[]; reason: string; proposedById: string; proposedAt: Date },
): Promise<void> {
  await tx.tieDecision.deleteMany({ where: { resultId: proposal.resultId, agreedById: null } });
  await tx.tieDecision.create({ data: proposal });
}

export async function updateTieAgreed(
  tx: Tx,
  id: string,
  by: { agreedById: string; agreedAt: Date },
): Promise<void> {
  await tx.tieDecision.update({ where: { id }, data: by });
}

/** Active people with one of these roles whom none of the entries names, without those left out. */
export async function listFreeHolders(
  db: Database | Tx,
  roles: readonly Role[],
  { entryIds, without }: { entryIds: readonly string[]; without: readonly string[] },
) {
  return db.person.findMany({
    where: {
      id: { notIn: [...without] },
      deactivatedAt: null,
      grants: { some: { role: { in: [...roles] } } },
      entries: { none: { entryId: { in: [...entryIds] } } },
    },
    orderBy: { name: "asc" },
    select: { id: true, name: true, email: true },
  });
}

/** Whether any of these entries names the person. */
export async function countOwnEntries(
  db: Database | Tx,
  personId: string,
  entryIds: readonly string[],
): Promise<number> {
  return db.entryMember.count({ where: { personId, entryId: { in: [...entryIds] } } });
}
