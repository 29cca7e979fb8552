import type { Database, Tx } from "./client.server";

/** The company that this installation belongs to; null until it is set up. */
export async function findCompany(db: Database | Tx) {
  return db.company.findUnique({ where: { id: 1 } });
}

/** The company; throws where nothing is set up, which no page but the set-up shows. */
export async function getCompany(db: Database | Tx) {
  return db.company.findUniqueOrThrow({ where: { id: 1 } });
}
