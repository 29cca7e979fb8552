import type { Database, Tx } from "./client.server";

/** What the ledger can be filtered by: departments whose people took part in a win that was sent. */
export async function listWinDepartments(db: Database | Tx) {
  return db.department.findMany({
    where: { people: { some: { wins: { some: { win: { ledgerRow: { isNot: null } } } } } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
