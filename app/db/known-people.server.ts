import type { DepartmentFunction } from "~/domain/people/department-function";
import type { KnownPerson } from "~/domain/people/import/plan";
import type { Database, Tx } from "./client.server";

/** Everybody in the directory, active or not, as an import compares them. */
export async function listKnownPeople(db: Database | Tx): Promise<KnownPerson[]> {
  return db.$queryRaw<KnownPerson[]>`
    SELECT person."id", person."name", person."email", person."employeeNumber", department."name" AS "department",
           manager."email" AS "managerEmail", person."location", person."timeZone",
           to_char(person."startDate", 'YYYY-MM-DD') AS "startDate", person."jobTitle",
           person."deactivatedAt" IS NULL AS "active",
           EXISTS (SELECT FROM "RoleGrant" WHERE "RoleGrant"."personId" = person."id") AS "hasRoles"
      FROM "Person" person
      JOIN "Department" department ON department."id" = person."departmentId"
      LEFT JOIN "Person" manager ON manager."id" = person."managerId"`;
}

/** All departments in order of their names. */
export async function listDepartments(
  db: Database | Tx,
): Promise<{ id: string; name: string; function: DepartmentFunction }[]> {
  return db.department.findMany({
    orderBy: { name: "asc" },
    select: { id: true, name: true, function: true },
  });
}

/** The department of this name, made if it is not there yet. */
export async function upsertDepartment(tx: Tx, department: { name: string; function: DepartmentFunction }) {
  const { name, function: fn } = department;
  const { id } = await tx.department.upsert({
    where: { name },
    create: { name, function: fn },
    update: { function: fn },
    select: { id: true },
  });
  return id;
}
