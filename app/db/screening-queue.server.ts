import type { Database, Tx } from "./client.server";
import { sidesFirst } from "./entries.server";
import type { Prisma } from "./generated/client";

export type QueueList = "open" | "accepted" | "shortlisted" | "out";

export interface QueueFilter {
  /** The categories looked at: one, or all of the cycle. */
  categoryIds: readonly string[];
  list: QueueList;
  /** Part of a title or of a nominee's name. */
  search: string;
  departmentId: string;
  /** Given to the viewer, or to nobody yet; empty for all. */
  reader: "" | "me" | "nobody";
  viewerId: string;
  /** Only these, where they are given. */
  ids: readonly string[] | null;
  sort: "title" | "stories";
  page: number;
}

export const entriesAPage = 50;

/** One page of a screening list, and how many entries it has in all. */
export async function listQueue(db: Database | Tx, filter: QueueFilter) {
  const named = filter.search ? await findNamed(db, filter.categoryIds, filter.search) : null;
  const where = { ...narrowed(filter, named), ...listed[filter.list] };
  const [rows, total] = await Promise.all([
    db.entry.findMany({
      where,
      orderBy: orders[filter.sort],
      skip: (filter.page - 1) * entriesAPage,
      take: entriesAPage,
      select: queueColumns,
    }),
    isNarrowed(filter) ? db.entry.count({ where }) : null,
  ]);
  const entries = rows.map(({ members, ...entry }) => ({
    ...entry,
    people: members.map(({ person }) => person),
  }));
  const counts = await countQueues(db, filter.categoryIds);
  return { entries, counts, total: total ?? counts[filter.list] };
}

/** The entries of some categories whose title or one of whose nominees has these letters in its name. */
async function findNamed(db: Database | Tx, categoryIds: readonly string[], letters: string) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT entry."id" FROM "Entry" entry
     WHERE entry."categoryId" = ANY (${categoryIds}) AND position(lower(${letters}) IN lower(entry."title")) > 0
     UNION
    SELECT entry."id" FROM "Entry" entry
      JOIN "EntryMember" member ON member."entryId" = entry."id"
      JOIN "Person" person ON person."id" = member."personId"
     WHERE entry."categoryId" = ANY (${categoryIds}) AND position(lower(${letters}) IN lower(person."name")) > 0`;
  return rows.map(({ id }) => id);
}

const queueColumns = {
  id: true,
  title: true,
  state: true,
  citation: true,
  acceptedAt: true,
  stories: true,
  category: { select: { id: true, name: true } },
  members: { select: { person: { select: { id: true, name: true } } }, orderBy: sidesFirst, take: 5 },
} satisfies Prisma.EntrySelect;

const orders: Record<QueueFilter["sort"], Prisma.EntryOrderByWithRelationInput[]> = {
  title: [{ title: "asc" }, { id: "asc" }],
  stories: [{ stories: "desc" }, { title: "asc" }, { id: "asc" }],
};

/** How many entries each screening list of these categories has, whatever else is filtered: `listed`, in one reading. */
async function countQueues(
  db: Database | Tx,
  categoryIds: readonly string[],
): Promise<Record<QueueList, number>> {
  const [counts] = await db.$queryRaw<Record<QueueList, number>[]>`
    SELECT (count(*) FILTER (WHERE entry."state" = 'open' AND entry."stories" > 0 AND entry."acceptedAt" IS NULL))::int AS "open",
           (count(*) FILTER (WHERE entry."state" = 'open' AND entry."stories" > 0 AND entry."acceptedAt" IS NOT NULL))::int AS "accepted",
           (count(*) FILTER (WHERE entry."state" = 'shortlisted'))::int AS "shortlisted",
           (count(*) FILTER (WHERE entry."state" IN ('left_out', 'withdrawn', 'disqualified', 'merged')
              OR entry."state" = 'open' AND entry."stories" = 0 AND EXISTS (
                   SELECT FROM "Nomination" nomination
                    WHERE nomination."entryId" = entry."id" AND nomination."state" IN ('declined', 'returned'))))::int AS "out"
      FROM "Entry" entry WHERE entry."categoryId" = ANY (${categoryIds})`;
  return counts ?? { open: 0, accepted: 0, shortlisted: 0, out: 0 };
}

const listed: Record<QueueList, Prisma.EntryWhereInput> = {
  open: { state: "open", stories: { gt: 0 }, acceptedAt: null },
  accepted: { state: "open", stories: { gt: 0 }, acceptedAt: { not: null } },
  shortlisted: { state: "shortlisted" },
  out: {
    OR: [
      { state: { in: ["left_out", "withdrawn", "disqualified", "merged"] } },
      { state: "open", stories: 0, nominations: { some: { state: { in: ["declined", "returned"] } } } },
    ],
  },
};

const isNarrowed = ({ search, departmentId, reader, ids }: QueueFilter) =>
  Boolean(search || departmentId || reader || ids);

function narrowed(
  { categoryIds, departmentId, ids, reader, viewerId }: QueueFilter,
  named: readonly string[] | null,
): Prisma.EntryWhereInput {
  return {
    categoryId: { in: [...categoryIds] },
    ...(reader && { screenerId: reader === "me" ? viewerId : null }),
    AND: [
      ...[ids, named].flatMap((some) => (some ? [{ id: { in: [...some] } }] : [])),
      ...(departmentId ? [{ members: { some: { person: { departmentId } } } }] : []),
    ],
  };
}
