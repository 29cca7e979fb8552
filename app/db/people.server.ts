import type { DepartmentFunction } from "~/domain/people/department-function";
import type { Role } from "~/domain/people/role";
import { searchText } from "~/domain/people/search-text";
import type { Database, Tx } from "./client.server";

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

export async function updatePerson(tx: Tx, id: string, person: PersonColumns & { departmentName: string }) {
  const { departmentName, ...columns } = person;
  await tx.person.update({
    where: { id },
    data: { ...columns, searchText: searchTextOf({ ...columns, departmentName }) },
  });
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
