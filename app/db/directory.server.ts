import type { DepartmentFunction } from "~/domain/people/department-function";
import { publicStates } from "~/domain/wins/win-state";
import type { Database } from "./client.server";
import { Prisma } from "./generated/client";
import { searchPeople } from "./people-search.server";

export const peopleAPage = 25;

export interface PeopleFilter {
  search: string;
  functions: DepartmentFunction[];
  departmentId: string;
  location: string;
  role: string;
  state: "active" | "left";
  page: number;
}

const columns = {
  id: true,
  name: true,
  email: true,
  jobTitle: true,
  location: true,
  deactivatedAt: true,
  department: { select: { name: true, function: true } },
  manager: { select: { id: true, name: true } },
  grants: { select: { role: true }, orderBy: { role: "asc" } },
} satisfies Prisma.PersonSelect;

/** How many people a search shows at most; whoever wants others writes more of the name. */
const mostSearched = 200;

/** One page of the people whom a filter finds: by name, and those of a search best first. */
export async function listPeople(db: Database, filter: PeopleFilter) {
  const { ids, total } = filter.search ? await searchPage(db, filter) : await pageByName(db, filter);
  const rows = await db.person.findMany({ where: { id: { in: ids } }, select: columns });
  const byId = new Map(
    rows.map(({ grants, ...row }) => [row.id, { ...row, roles: grants.map((g) => g.role) }]),
  );
  return { people: ids.flatMap((id) => byId.get(id) ?? []), total };
}

async function searchPage(db: Database, filter: PeopleFilter) {
  const only = conditionsOf(filter);
  const found = await searchPeople(db, filter.search, {
    isActive: filter.state === "active",
    limit: mostSearched,
    ...(only.length > 0 ? { only: Prisma.join(only, " AND ") } : {}),
  });
  const first = (filter.page - 1) * peopleAPage;
  return { ids: found.slice(first, first + peopleAPage), total: found.length };
}

/** The ids alone come from the index, so that late pages are not slower than they must be. */
async function pageByName(db: Database, filter: PeopleFilter) {
  const isHere = filter.state === "left" ? Prisma.sql`IS NOT NULL` : Prisma.sql`IS NULL`;
  const where = Prisma.join([Prisma.sql`person."deactivatedAt" ${isHere}`, ...conditionsOf(filter)], " AND ");
  const [rows, total] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT person."id" FROM "Person" person WHERE ${where}
       ORDER BY person."name", person."id" LIMIT ${peopleAPage} OFFSET ${(filter.page - 1) * peopleAPage}`,
    countPeople(db, filter, where),
  ]);
  return { ids: rows.map(({ id }) => id), total };
}

async function countPeople(db: Database, filter: PeopleFilter, where: Prisma.Sql): Promise<number> {
  const [row] = filter.role
    ? await db.$queryRaw<
        { total: number }[]
      >`SELECT count(*)::int AS total FROM "Person" person WHERE ${where}`
    : await db.$queryRaw<{ total: number }[]>`
        SELECT coalesce(sum(person."people"), 0)::int AS total FROM "Headcount" person
         WHERE ${Prisma.join([Prisma.sql`person."isActive" = ${filter.state === "active"}`, ...conditionsOf(filter)], " AND ")}`;
  return row?.total ?? 0;
}

/** What is asked of `person`: of a row of "Person", and but for the role of a row of "Headcount". */
function conditionsOf({ functions, departmentId, location, role }: PeopleFilter): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (departmentId) conditions.push(Prisma.sql`person."departmentId" = ${departmentId}`);
  if (location) conditions.push(Prisma.sql`person."location" = ${location}`);
  if (functions.length > 0)
    conditions.push(
      Prisma.sql`person."departmentId" IN (SELECT "id" FROM "Department" WHERE "function"::text = ANY(${functions}::text[]))`,
    );
  if (role)
    conditions.push(
      Prisma.sql`person."id" IN (SELECT "personId" FROM "RoleGrant" WHERE "role"::text = ${role})`,
    );
  return conditions;
}

/** How many people there are and what they can be filtered by. */
export async function getPeopleSummary(db: Database) {
  const [counts, departments, places] = await Promise.all([
    db.headcount.groupBy({ by: ["isActive"], _sum: { people: true } }),
    db.department.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db.headcount.groupBy({
      by: ["location"],
      where: { isActive: true, location: { not: "" }, people: { gt: 0 } },
      orderBy: { location: "asc" },
    }),
  ]);
  const countOf = (isActive: boolean) => counts.find((row) => row.isActive === isActive)?._sum.people ?? 0;
  return {
    active: countOf(true),
    left: countOf(false),
    departments,
    locations: places.map(({ location }) => location),
  };
}

/** For each of these people how many joint wins both sides have confirmed. */
export async function countWinsOf(db: Database, personIds: string[]): Promise<Map<string, number>> {
  const rows = await db.winParticipant.groupBy({
    by: ["personId"],
    where: { personId: { in: personIds }, win: { state: { in: [...publicStates] } } },
    _count: true,
  });
  return new Map(rows.map(({ personId, _count }) => [personId, _count]));
}

/** The announced laurels of these people who show them, latest first. */
export async function listLaurelsOfPeople(db: Database, personIds: string[], now: Date) {
  const rows = await db.laureateMember.findMany({
    where: {
      personId: { in: personIds },
      person: { hallVisibility: { not: "hidden" } },
      laureate: { announcedAt: { lte: now } },
    },
    orderBy: { laureate: { honouredOn: "desc" } },
    select: { personId: true, laureate: { select: { awardName: true, cycleName: true } } },
  });
  const byPerson = new Map<string, { awardName: string; cycleName: string }[]>();
  for (const { personId, laureate } of rows)
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), laureate]);
  return byPerson;
}

/** With whom somebody has won together most often. */
export async function listOftenWith(db: Database, personId: string) {
  return db.$queryRaw<{ id: string; name: string; jobTitle: string; wins: number }[]>`
    SELECT other."id", other."name", other."jobTitle", count(*)::int AS "wins"
      FROM "WinParticipant" mine
      JOIN "Win" win ON win."id" = mine."winId" AND win."state" IN ('confirmed', 'validated', 'closed')
      JOIN "WinParticipant" theirs ON theirs."winId" = mine."winId" AND theirs."personId" <> mine."personId"
      JOIN "Person" other ON other."id" = theirs."personId" AND other."deactivatedAt" IS NULL
     WHERE mine."personId" = ${personId}
     GROUP BY other."id"
     ORDER BY "wins" DESC, other."name"
     LIMIT 3`;
}
