import type { Database, Tx } from "./client.server";
import { sidesFirst } from "./entries.server";
import type { Prisma } from "./generated/client";

const queueLists = ["open", "accepted", "shortlisted", "out"] as const;
export type QueueList = (typeof queueLists)[number];

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

/** One page of a screening list. */
export async function listQueue(db: Database | Tx, filter: QueueFilter) {
  const where = { ...narrowed(filter), ...listed[filter.list] };
  const [rows, total] = await Promise.all([
    db.entry.findMany({
      where,
      orderBy: orders[filter.sort],
      skip: (filter.page - 1) * entriesAPage,
      take: entriesAPage,
      select: queueColumns,
    }),
    db.entry.count({ where }),
  ]);
  const entries = rows.map(({ members, ...entry }) => ({
    ...entry,
    people: members.map(({ person }) => person),
  }));
  return { entries, total };
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

/** How many entries each screening list of these categories has, whatever else is filtered. */
export async function countQueues(
  db: Database | Tx,
  categoryIds: readonly string[],
): Promise<Record<QueueList, number>> {
  const count = (list: QueueList) =>
    db.entry.count({ where: { categoryId: { in: [...categoryIds] }, ...listed[list] } });
  const [open, accepted, shortlisted, out] = await Promise.all(queueLists.map(count));
  return { open: open!, accepted: accepted!, shortlisted: shortlisted!, out: out! };
}

const listed: Record<QueueList, Prisma.EntryWhereInput> = {
  open: { state: "open", stories: { gt: 0 }, acceptedAt: null },
  accepted: { state: "open", stories: { gt: 0 }, acceptedAt: { not: null } },
  shortlisted: { state: "shortlisted" },
  out: {
    OR: [
      { state: { in: ["withdrawn", "disqualified", "merged"] } },
      { state: "open", stories: 0, nominations: { some: { state: { in: ["declined", "returned"] } } } },
    ],
  },
};

function narrowed({
  categoryIds,
  search,
  departmentId,
  ids,
  reader,
  viewerId,
}: QueueFilter): Prisma.EntryWhereInput {
  const words = { contains: search, mode: "insensitive" as const };
  const named: Prisma.EntryWhereInput = {
    OR: [{ title: words }, { members: { some: { person: { name: words } } } }],
  };
  return {
    categoryId: { in: [...categoryIds] },
    ...(reader && { screenerId: reader === "me" ? viewerId : null }),
    ...(ids && { id: { in: [...ids] } }),
    AND: [
      ...(search ? [named] : []),
      ...(departmentId ? [{ members: { some: { person: { departmentId } } } }] : []),
    ],
  };
}
