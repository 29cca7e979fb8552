import type { DepartmentFunction } from "~/domain/people/department-function";
import type { Role } from "~/domain/people/role";
import { searchText } from "~/domain/people/search-text";
import type { Database, Tx } from "./client.server";
import { lockWinsOf, updateWordsOf } from "./win-words.server";

export interface PersonColumns {
  name: string;
  email: string;
  employeeNumber?: string | null;
  jobTitle?: string;
  departmentId: string;
  managerId?: string | null;
  location?: string;
  timeZone: string;
  startDate?: Date | null;
}

/** The active person with this address. Addresses are kept in lower case. */
export async function findActiveByEmail(db: Database | Tx, email: string) {
  return db.person.findFirst({
    where: { email: email.toLowerCase(), deactivatedAt: null },
    select: { id: true, name: true, email: true },
  });
}

/** One person with department, manager and roles, or null. */
export async function findPerson(db: Database | Tx, id: string) {
  const found = await db.person.findUnique({
    where: { id },
    include: {
      department: { select: { name: true, function: true } },
      manager: { select: { id: true, name: true, email: true } },
      grants: { select: { role: true }, orderBy: { role: "asc" } },
    },
  });
  if (!found) return null;
  const { grants, ...person } = found;
  return { ...person, roles: grants.map(({ role }) => role) };
}

/** The same, held until the transaction ends: two who change one person wait for each other. */
export async function findPersonForUpdate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  return findPerson(tx, id);
}

export async function insertPerson(
  tx: Tx,
  person: PersonColumns & { departmentName: string },
  now: Date,
): Promise<string> {
  const { departmentName, ...columns } = person;
  const { id } = await tx.person.create({
    data: { ...columns, searchText: searchTextOf({ ...columns, departmentName }), createdAt: now },
    select: { id: true },
  });
  return id;
}

/** What the directory says of somebody. Search finds their wins by the name that they have now. */
export async function updatePerson(tx: Tx, id: string, person: PersonColumns & { departmentName: string }) {
  const { departmentName, ...columns } = person;
  const { name } = await tx.person.findUniqueOrThrow({ where: { id }, select: { name: true } });
  const renamed = name === columns.name ? [] : [id];
  await lockWinsOf(tx, renamed);
  await tx.person.update({
    where: { id },
    data: { ...columns, searchText: searchTextOf({ ...columns, departmentName }) },
  });
  await updateWordsOf(tx, renamed);
}

function searchTextOf(
  person: Pick<PersonColumns, "name" | "email" | "location"> & { departmentName: string },
) {
  return searchText(person.name, person.email, person.departmentName, person.location ?? "");
}

export async function insertGrants(tx: Tx, personId: string, roles: readonly Role[], now: Date) {
  await tx.roleGrant.createMany({
    data: roles.map((role) => ({ personId, role, grantedAt: now })),
    skipDuplicates: true,
  });
}

export async function insertDepartment(tx: Tx, department: { name: string; function: DepartmentFunction }) {
  const { id } = await tx.department.create({ data: department, select: { id: true } });
  return id;
}

/** Whoever has this address, active or not. */
export async function findByEmail(db: Database | Tx, email: string) {
  return db.person.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true } });
}

/** Whoever has this employee number, active or not. */
export async function findByNumber(db: Database | Tx, employeeNumber: string) {
  return db.person.findUnique({ where: { employeeNumber }, select: { id: true, name: true } });
}

export async function findDepartment(db: Database | Tx, id: string) {
  return db.department.findUnique({ where: { id }, select: { id: true, name: true, function: true } });
}

/** The managers above a person, nearest first. */
export async function listManagersAbove(db: Database | Tx, personId: string): Promise<string[]> {
  const above = await listManagersAboveEach(db, [personId]);
  return above.get(personId) ?? [];
}

/** The same for several people, by person. Who has no manager is left out. */
export async function listManagersAboveEach(
  db: Database | Tx,
  personIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ personId: string; above: string[] }[]>`
    WITH RECURSIVE above("personId", "id", "depth") AS (
      SELECT "id", "managerId", 1 FROM "Person" WHERE "id" = ANY(${[...personIds]}::text[])
      UNION
      SELECT above."personId", person."managerId", above."depth" + 1
        FROM "Person" person JOIN above ON person."id" = above."id" WHERE above."depth" < 100
    )
    SELECT "personId", array_agg("id" ORDER BY "depth") AS "above" FROM above WHERE "id" IS NOT NULL
     GROUP BY "personId"`;
  return new Map(rows.map(({ personId, above }) => [personId, above]));
}

/** Changes of roles come one after the other, so that two can't each take the other administrator away. */
export async function lockRoles(tx: Tx) {
  await tx.$queryRaw`SELECT "id" FROM "Company" WHERE "id" = 1 FOR UPDATE`;
}

export async function countActiveAdmins(db: Database | Tx) {
  return db.roleGrant.count({ where: { role: "admin", person: { deactivatedAt: null } } });
}

/** Gives exactly these roles. */
export async function updateGrants(tx: Tx, personId: string, roles: readonly Role[], now: Date) {
  await tx.roleGrant.deleteMany({ where: { personId, role: { notIn: [...roles] } } });
  await insertGrants(tx, personId, roles, now);
}

export async function updateDeactivated(tx: Tx, id: string, deactivatedAt: Date | null) {
  await tx.person.update({ where: { id }, data: { deactivatedAt } });
}

export type HallVisibility = "shown" | "name_only" | "hidden";

export async function updateVisibility(tx: Tx, id: string, hallVisibility: HallVisibility) {
  await tx.person.update({ where: { id }, data: { hallVisibility } });
}
