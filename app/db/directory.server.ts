import type { DepartmentFunction } from "~/domain/people/department-function";
import { searchText } from "~/domain/people/search-text";
import { publicStates } from "~/domain/wins/win-state";
import type { Database } from "./client.server";
import type { Prisma } from "./generated/client";

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

/** One page of the people whom a filter finds, by name. */
export async function listPeople(db: Database, filter: PeopleFilter) {
  const where = whereOf(filter);
  const [people, total] = await Promise.all([
    db.person.findMany({
      where,
      select: columns,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (filter.page - 1) * peopleAPage,
      take: peopleAPage,
    }),
    db.person.count({ where }),
  ]);
  return {
    people: people.map(({ grants, ...person }) => ({ ...person, roles: grants.map((g) => g.role) })),
    total,
  };
}

function whereOf(filter: PeopleFilter): Prisma.PersonWhereInput {
  const words = searchText(filter.search).split(" ").filter(Boolean).slice(0, 8);
  return {
    deactivatedAt: filter.state === "left" ? { not: null } : null,
    AND: words.map((word) => ({ searchText: { contains: word } })),
    ...(filter.functions.length > 0 ? { department: { function: { in: filter.functions } } } : {}),
    ...(filter.departmentId ? { departmentId: filter.departmentId } : {}),
    ...(filter.location ? { location: filter.location } : {}),
    ...(filter.role ? { grants: { some: { role: filter.role as never } } } : {}),
  };
}

/** How many people there are and what they can be filtered by. */
export async function getPeopleSummary(db: Database) {
  const [active, left, departments, places] = await Promise.all([
    db.person.count({ where: { deactivatedAt: null } }),
    db.person.count({ where: { deactivatedAt: { not: null } } }),
    db.department.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db.person.groupBy({
      by: ["location"],
      where: { deactivatedAt: null, location: { not: "" } },
      orderBy: { location: "asc" },
    }),
  ]);
  return { active, left, departments, locations: places.map(({ location }) => location) };
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
