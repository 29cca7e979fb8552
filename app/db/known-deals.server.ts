import type { DepartmentFunction } from "~/domain/people/department-function";
import type { KnownPerson, KnownWin } from "~/domain/wins/import/plan";
import type { Database, Tx } from "./client.server";

/** Holds the wins with these ids of another system until the end of the transaction. */
export async function lockKnownWins(tx: Tx, externalIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM "Win" WHERE "externalId" = ANY(${[...externalIds]}::text[]) ORDER BY "id" FOR UPDATE`;
}

/** The wins with these ids of another system, by it. */
export async function listKnownWins(
  db: Database | Tx,
  externalIds: readonly string[],
): Promise<Map<string, KnownWin>> {
  const rows = await db.$queryRaw<(Omit<KnownWin, "author"> & { authorId: string; active: boolean })[]>`
    SELECT win."id", win."externalId", win."state", win."title", win."imported",
           author."id" AS "authorId", author."deactivatedAt" IS NULL AS "active",
           EXISTS (SELECT FROM "AuditEvent" event
                    WHERE event."subjectType" = 'win' AND event."subjectId" = win."id"
                      AND event."act" NOT IN ('win.imported', 'win.import-changed')) AS "isTouched"
      FROM "Win" win JOIN "Person" author ON author."id" = win."submittedById"
     WHERE win."externalId" = ANY(${[...externalIds]}::text[])`;
  return new Map(
    rows.map(({ authorId, active, ...win }) => [
      win.externalId,
      { ...win, author: { id: authorId, active } },
    ]),
  );
}

export type DealPerson = KnownPerson & { departmentFunction: DepartmentFunction };

/** The people with these addresses, by address. */
export async function listDealPeople(
  db: Database | Tx,
  emails: readonly string[],
): Promise<Map<string, DealPerson>> {
  const rows = await db.$queryRaw<DealPerson[]>`
    SELECT person."id", person."name", person."email", person."deactivatedAt" IS NULL AS "active",
           department."function" AS "departmentFunction"
      FROM "Person" person JOIN "Department" department ON department."id" = person."departmentId"
     WHERE person."email" = ANY(${[...emails]}::text[])`;
  return new Map(rows.map((row) => [row.email, row]));
}
