import type { Database, Tx } from "./client.server";

/** Somebody's own views of the ledger, by name. */
export async function listLedgerViews(db: Database | Tx, personId: string) {
  return db.ledgerView.findMany({
    where: { personId },
    select: { id: true, name: true, query: true, isDefault: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The query that somebody has chosen to open the ledger with, or null. */
export async function findDefaultView(db: Database | Tx, personId: string): Promise<string | null> {
  const view = await db.ledgerView.findFirst({
    where: { personId, isDefault: true },
    select: { query: true },
  });
  return view?.query ?? null;
}

export async function insertLedgerView(
  tx: Tx,
  view: { personId: string; name: string; query: string; createdAt: Date },
): Promise<string> {
  const { id } = await tx.ledgerView.create({ data: view, select: { id: true } });
  return id;
}

/** Holds the views of a person until the end of the transaction. */
export async function lockLedgerViews(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`ledger views/${personId}`}))`;
}

export async function updateLedgerViewName(tx: Tx, id: string, name: string): Promise<void> {
  await tx.ledgerView.update({ where: { id }, data: { name } });
}

/** Opens the ledger of a person with this view, or with none. */
export async function updateDefaultView(tx: Tx, personId: string, id: string | null): Promise<void> {
  await tx.ledgerView.updateMany({ where: { personId, isDefault: true }, data: { isDefault: false } });
  if (id) await tx.ledgerView.update({ where: { id }, data: { isDefault: true } });
}

export async function deleteLedgerView(tx: Tx, id: string): Promise<void> {
  await tx.ledgerView.delete({ where: { id } });
}
