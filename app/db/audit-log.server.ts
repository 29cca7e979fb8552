import { signedStates } from "~/domain/wins/win-state";
import type { Database } from "./client.server";
import type { Prisma } from "./generated/client";

export const eventsAPage = 50;

export interface EventFilter {
  /** A name, an act or the id of a thing. */
  search: string;
  /** The noun of the act: `cycle`. Empty for all. */
  noun: string;
  actorKind: string;
  from: Date | null;
  /** Up to, not including. */
  until: Date | null;
  /** Only events with smaller numbers: the next page. */
  beforeSeq: bigint | null;
  /** What the reader may not know the reasons of, and so may not search them. */
  veiledSubjects: readonly string[];
}

export type LoggedEvent = Awaited<ReturnType<typeof listEvents>>["events"][number];

/** One page of the record, the latest first, and how many events the filter finds in all. */
export async function listEvents(db: Database, filter: EventFilter) {
  const where = whereOf(filter);
  const page = filter.beforeSeq === null ? where : { AND: [where, { seq: { lt: filter.beforeSeq } }] };
  const [events, total] = await Promise.all([
    db.auditEvent.findMany({ where: page, orderBy: { seq: "desc" }, take: eventsAPage }),
    db.auditEvent.count({ where }),
  ]);
  return { events, total };
}

function whereOf({
  search,
  noun,
  actorKind,
  from,
  until,
  veiledSubjects,
}: EventFilter): Prisma.AuditEventWhereInput {
  const insensitive = { contains: search, mode: "insensitive" } as const;
  const found = [
    { actorName: insensitive },
    { act: insensitive },
    { reason: insensitive, subjectType: { notIn: [...veiledSubjects] } },
    { subjectId: search },
  ];
  return {
    ...(search ? { OR: found } : {}),
    ...(noun ? { act: { startsWith: `${noun}.` } } : {}),
    ...(actorKind ? { actorKind } : {}),
    ...(from || until ? { at: { ...(from && { gte: from }), ...(until && { lt: until }) } } : {}),
  };
}

/**
 * The numbers of those events that speak of an outcome which is not announced yet: nominations, entries, results and
 * what follows from them, of a cycle that is still on its way.
 */
export async function listUnannouncedEvents(
  db: Database,
  events: readonly LoggedEvent[],
): Promise<Set<bigint>> {
  const seqs = events.map(({ seq }) => seq);
  const rows = await db.$queryRaw<{ seq: bigint }[]>`
    SELECT event."seq"
      FROM "AuditEvent" event
      LEFT JOIN "Nomination" nomination ON event."subjectType" = 'nomination' AND nomination."id" = event."subjectId"
      LEFT JOIN "Entry" entry ON event."subjectType" = 'entry' AND entry."id" = event."subjectId"
      LEFT JOIN "TrophyOrder" trophy ON event."subjectType" = 'order' AND trophy."id" = event."subjectId"
      LEFT JOIN "Laureate" laureate ON event."subjectType" = 'laureate' AND laureate."id" = event."subjectId"
      JOIN "Category" category ON category."id" = coalesce(
             nomination."categoryId", entry."categoryId", trophy."categoryId", laureate."categoryId",
             CASE WHEN event."subjectType" = 'category' THEN event."subjectId" END)
        OR (event."subjectType" = 'cycle' AND category."cycleId" = event."subjectId")
      JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
     WHERE event."seq" = ANY(${seqs}::bigint[]) AND cycle."announcedAt" IS NULL
     GROUP BY event."seq"`;
  return new Set(rows.map(({ seq }) => seq));
}

/** When the record begins. */
export async function findFirstEventAt(db: Database): Promise<Date | null> {
  const first = await db.auditEvent.findFirst({ orderBy: { seq: "asc" }, select: { at: true } });
  return first?.at ?? null;
}

/**
 * What the things are called that these events speak of, by their ids. A win bears its name once both sides have
 * signed; the people of an entry and the names of files are for those whose work they are.
 */
export async function listSubjectNames(
  db: Database,
  events: readonly LoggedEvent[],
  reader: { entries: boolean; peopleFiles: boolean; dealFiles: boolean },
): Promise<Map<string, string>> {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))];
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Person" WHERE "id" = ANY(${ids}::text[])
    UNION ALL SELECT "id", "name" FROM "Cycle" WHERE "id" = ANY(${ids}::text[])
    UNION ALL SELECT "id", "name" FROM "Award" WHERE "id" = ANY(${ids}::text[])
    UNION ALL SELECT "id", "name" FROM "Vendor" WHERE "id" = ANY(${ids}::text[])
    UNION ALL SELECT "id", "title" FROM "Win"
      WHERE "id" = ANY(${ids}::text[]) AND "state"::text = ANY(${signedStates}::text[])
    UNION ALL SELECT nomination."id", category."name" FROM "Nomination" nomination
      JOIN "Category" category ON category."id" = nomination."categoryId" WHERE nomination."id" = ANY(${ids}::text[])
    UNION ALL SELECT "id", "title" FROM "Entry" WHERE ${reader.entries} AND "id" = ANY(${ids}::text[])
    UNION ALL SELECT "id", "filename" FROM "PeopleImport" WHERE ${reader.peopleFiles} AND "id" = ANY(${ids}::text[])
    UNION ALL SELECT "id", "filename" FROM "WinImport" WHERE ${reader.dealFiles} AND "id" = ANY(${ids}::text[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
