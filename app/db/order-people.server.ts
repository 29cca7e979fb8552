import type { Role } from "~/domain/people/role";
import type { Database, Tx } from "./client.server";

const addressed = { id: true, name: true, email: true } as const;

/** Active people who hold one of the roles. */
export async function listHolders(db: Database | Tx, roles: readonly Role[]) {
  return db.person.findMany({
    where: { deactivatedAt: null, grants: { some: { role: { in: [...roles] } } } },
    orderBy: { name: "asc" },
    select: addressed,
  });
}

/** One person by id, also after they left. */
export async function findAddressed(db: Database | Tx, id: string | null) {
  if (id === null) return null;
  return db.person.findUnique({ where: { id }, select: { ...addressed, jobTitle: true } });
}

/** The active person with this address, for a recipient who is in the directory. */
export async function findRecipient(db: Database | Tx, email: string) {
  return db.person.findFirst({
    where: { email: email.toLowerCase(), deactivatedAt: null },
    select: addressed,
  });
}
