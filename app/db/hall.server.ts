import { inOrderOfTitle, shownTo, type HallVisibility, type Onlooker } from "~/domain/laureates/hall";
import type { DepartmentFunction } from "~/domain/people/department-function";
import type { Database, Tx } from "./client.server";
import { databaseNow } from "./clock.server";
import type { Prisma } from "./generated/client";

/** A laureate as one onlooker may read it. */
export interface HallLaureate {
  id: string;
  awardId: string;
  awardName: string;
  cycleName: string;
  honouredOn: Date;
  title: string;
  /** Null where somebody wants no more than their name to be read. */
  citation: string | null;
  members: HallMember[];
  /** What the departments of all of them did on the day, each once. */
  functions: DepartmentFunction[];
  categoryId: string | null;
  winId: string | null;
  certificateCode: string;
  note: string;
}

interface HallMember {
  personId: string;
  name: string;
  visibility: HallVisibility;
  jobTitle: string;
  departmentName: string;
  hasLeft: boolean;
}

export interface HallFilter {
  search: string;
  awardId: string;
  year: number | null;
  pairsOnly: boolean;
  page: number;
}

export const laureatesAPage = 48;

/** One page of the roll of honour, latest first, for people who keep nothing: each as its laureates want it. */
export async function listLaureates(db: Database | Tx, filter: HallFilter, now: Date) {
  const where = whereShown(filter, now);
  const [rows, total] = await Promise.all([
    db.laureate.findMany({
      where,
      select: columns,
      orderBy: latestFirst,
      skip: (filter.page - 1) * laureatesAPage,
      take: laureatesAPage,
    }),
    db.laureate.count({ where }),
  ]);
  return { laureates: shown(rows, { seesAll: false }), total };
}

/** The laureates who were announced last. */
export async function latestLaureates(db: Database | Tx, count: number): Promise<HallLaureate[]> {
  const where = { ...announced(await databaseNow(db)), ...somebodyNamed };
  const rows = await db.laureate.findMany({ where, select: columns, orderBy: latestFirst, take: count });
  return shown(rows, { seesAll: false });
}

/** One laureate as the onlooker may read it; null also where it is not announced yet. */
export async function findLaureate(db: Database | Tx, id: string, onlooker: Onlooker, now: Date) {
  const row = await db.laureate.findFirst({ where: { id, ...announced(now) }, select: columns });
  return row ? (shown([row], onlooker)[0] ?? null) : null;
}

/** The announced laureate whose certificate has this code, as a stranger may read it. */
export async function findByCertificateCode(db: Database | Tx, code: string, now: Date) {
  const row = await db.laureate.findFirst({
    where: { certificateCode: code, ...announced(now) },
    select: columns,
  });
  return row && { honour: toLaureate(row), shown: shown([row], { seesAll: false })[0] ?? null };
}

/** Every announced honour of a person, latest first. */
export async function listLaurelsOf(db: Database | Tx, personId: string, onlooker: Onlooker, now: Date) {
  const rows = await db.laureate.findMany({
    where: { ...announced(now), members: { some: { personId } } },
    select: columns,
    orderBy: latestFirst,
  });
  return shown(rows, onlooker).filter(({ members }) =>
    members.some((member) => member.personId === personId),
  );
}

/** What the roll of honour can be filtered by, and how long it is. */
export async function getHallSummary(db: Database | Tx, now: Date) {
  const where = { ...announced(now), ...somebodyNamed };
  const [awards, years, people] = await Promise.all([
    db.laureate.groupBy({ by: ["awardId", "awardName"], where, _count: true, orderBy: { awardName: "asc" } }),
    db.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM "honouredOn")::int AS "year" FROM "Laureate"
      WHERE "announcedAt" <= ${now} ORDER BY 1 DESC`,
    db.laureateMember.groupBy({ by: ["personId"], where: { laureate: where, person: named } }),
  ]);
  const awardNames = new Map(awards.map(({ awardId, awardName }) => [awardId, awardName]));
  return {
    awards: [...awardNames].map(([id, name]) => ({ id, name })),
    years: years.map(({ year }) => year),
    laureates: awards.reduce((sum, { _count }) => sum + _count, 0),
    people: people.length,
  };
}

const named = { hallVisibility: { not: "hidden" } } satisfies Prisma.PersonWhereInput;
const somebodyNamed = { members: { some: { person: named } } } satisfies Prisma.LaureateWhereInput;
const latestFirst = [
  { honouredOn: "desc" },
  { announcedAt: "desc" },
  { awardName: "asc" },
  { id: "asc" },
] satisfies Prisma.LaureateOrderByWithRelationInput[];

const columns = {
  id: true,
  awardId: true,
  awardName: true,
  cycleName: true,
  honouredOn: true,
  title: true,
  citation: true,
  categoryId: true,
  winId: true,
  certificateCode: true,
  note: true,
  members: {
    // Sales, then Procurement, then the rest: the order in which the functions are declared.
    orderBy: [{ function: "asc" }, { name: "asc" }],
    select: {
      personId: true,
      name: true,
      function: true,
      person: {
        select: {
          hallVisibility: true,
          jobTitle: true,
          deactivatedAt: true,
          department: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.LaureateSelect;

type Row = Prisma.LaureateGetPayload<{ select: typeof columns }>;

function announced(now: Date) {
  return { announcedAt: { lte: now } } satisfies Prisma.LaureateWhereInput;
}

function whereShown({ search, awardId, year, pairsOnly }: HallFilter, now: Date): Prisma.LaureateWhereInput {
  return {
    ...announced(now),
    AND: [
      somebodyNamed,
      awardId ? { awardId } : {},
      year ? { honouredOn: { gte: new Date(Date.UTC(year, 0)), lt: new Date(Date.UTC(year + 1, 0)) } } : {},
      pairsOnly ? { members: { some: { function: "sales" } } } : {},
      pairsOnly ? { members: { some: { function: "procurement" } } } : {},
      search ? { OR: searches(search) } : {},
    ],
  };
}

/** A hidden name must not be found, neither by itself nor in a title. */
function searches(search: string): Prisma.LaureateWhereInput[] {
  const text = { contains: search, mode: "insensitive" } as const;
  return [
    { awardName: text },
    { members: { some: { name: text, person: named } } },
    { title: text, members: { every: { person: named } } },
  ];
}

function shown(rows: readonly Row[], onlooker: Onlooker): HallLaureate[] {
  return rows.flatMap((row) => {
    const laureate = toLaureate(row);
    const parts = shownTo<HallLaureate & { citation: string }, HallMember>(laureate, onlooker);
    return parts ? [{ ...laureate, ...parts }] : [];
  });
}

function toLaureate(row: Row): HallLaureate & { citation: string } {
  return {
    ...row,
    functions: [...new Set(row.members.map(({ function: its }) => its))],
    members: inOrderOfTitle(row.title, row.members).map(({ personId, name, person }) => ({
      personId,
      name,
      visibility: person.hallVisibility,
      jobTitle: person.jobTitle,
      departmentName: person.department.name,
      hasLeft: person.deactivatedAt !== null,
    })),
  };
}
