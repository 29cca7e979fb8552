import type { EntryState } from "~/domain/awards/entry";
import { withRules } from "./awards.server";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { readAnswers } from "./nominations.server";

/** The entry of these nominees in a category; made where there is none. Two who make it at once get the same. */
export async function ensureEntry(
  tx: Tx,
  entry: {
    categoryId: string;
    nomineeKey: string;
    title: string;
    winId: string | null;
    memberIds: readonly string[];
  },
): Promise<string> {
  const { memberIds, ...row } = entry;
  await tx.entry.createMany({ data: [row], skipDuplicates: true });
  const where = { categoryId_nomineeKey: { categoryId: row.categoryId, nomineeKey: row.nomineeKey } };
  const { id, winId } = await tx.entry.findUniqueOrThrow({ where, select: { id: true, winId: true } });
  await tx.entryMember.createMany({
    data: memberIds.map((personId) => ({ entryId: id, personId })),
    skipDuplicates: true,
  });
  if (!winId && row.winId) await tx.entry.update({ where: { id }, data: { winId: row.winId } });
  return id;
}

/** An entry with its category and cycle and the number of nominations behind it, or null. */
export async function findEntry(db: Database | Tx, id: string) {
  const row = await db.entry.findUnique({
    where: { id },
    include: {
      category: { include: { cycle: true } },
      _count: { select: { nominations: { where: submitted } } },
    },
  });
  return (
    row && {
      ...row,
      category: withRules(row.category),
      cycle: row.category.cycle,
      livingNominations: row._count.nominations,
    }
  );
}

/** Sales, then Procurement, then the rest: the order in which the functions are declared. */
const sidesFirst = [
  { person: { department: { function: "asc" } } },
  { person: { name: "asc" } },
] satisfies Prisma.EntryMemberOrderByWithRelationInput[];

const submitted = { state: "submitted" as const };

/** One entry with the words of its nominators, as screening reads it. */
export async function findScreenedEntry(db: Database | Tx, id: string, cycleId: string) {
  const row = await db.entry.findFirst({
    where: { id, category: { cycleId } },
    include: {
      category: true,
      win: { select: { id: true, title: true, state: true } },
      members: { include: { person: { select: memberColumns } }, orderBy: sidesFirst },
      nominations: {
        where: { state: { in: ["submitted", "returned", "declined"] } },
        orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
        include: { nominator: { select: memberColumns }, win: { select: { id: true, title: true } } },
      },
    },
  });
  if (!row) return null;
  const nominations = row.nominations.map((nomination) => ({
    ...nomination,
    answers: readAnswers(nomination.answers),
  }));
  return { ...row, category: withRules(row.category), nominations };
}

const memberColumns = {
  id: true,
  name: true,
  jobTitle: true,
  department: { select: { name: true, function: true } },
} satisfies Prisma.PersonSelect;

export interface QueueFilter {
  cycleId: string;
  categoryId: string | null;
  list: "open" | "shortlisted" | "out";
}

const queueLength = 500;

/** The entries of a screening list in the order in which they came in. */
export async function listQueue(db: Database | Tx, filter: QueueFilter) {
  const rows = await db.entry.findMany({
    where: { ...inCategory(filter), ...listed[filter.list] },
    orderBy: [{ category: { position: "asc" } }, { title: "asc" }, { id: "asc" }],
    take: queueLength,
    select: {
      id: true,
      title: true,
      state: true,
      citation: true,
      category: { select: { id: true, name: true } },
      members: { select: { person: { select: { id: true, name: true } } }, orderBy: sidesFirst },
      _count: { select: { nominations: { where: submitted } } },
    },
  });
  return rows.map(({ members, _count, ...entry }) => ({
    ...entry,
    people: members.map(({ person }) => person),
    stories: _count.nominations,
  }));
}

/** How many entries each screening list has. */
export async function countQueues(db: Database | Tx, filter: Omit<QueueFilter, "list">) {
  const count = (list: QueueFilter["list"]) =>
    db.entry.count({ where: { ...inCategory(filter), ...listed[list] } });
  const [open, shortlisted, out] = await Promise.all([count("open"), count("shortlisted"), count("out")]);
  return { open, shortlisted, out };
}

const listed: Record<QueueFilter["list"], Prisma.EntryWhereInput> = {
  open: { state: "open", nominations: { some: submitted } },
  shortlisted: { state: "shortlisted" },
  out: {
    OR: [
      { state: { in: ["withdrawn", "disqualified"] } },
      { state: "open", nominations: { some: { state: { in: ["declined", "returned"] } }, none: submitted } },
    ],
  },
};

function inCategory({ cycleId, categoryId }: Omit<QueueFilter, "list">): Prisma.EntryWhereInput {
  return { category: { cycleId, ...(categoryId && { id: categoryId }) } };
}

/** The entries on the shortlist of a category. */
export async function listShortlist(db: Database | Tx, categoryId: string) {
  return db.entry.findMany({ where: { categoryId, state: "shortlisted" }, orderBy: { id: "asc" } });
}

/** Gives an entry another state, if it is in one of these, and answers whether it was. */
export async function updateEntryState(
  tx: Tx,
  id: string,
  move: { from: readonly EntryState[]; to: EntryState; reason?: string },
): Promise<boolean> {
  const { count } = await tx.entry.updateMany({
    where: { id, state: { in: [...move.from] } },
    data: { state: move.to, ...(move.reason !== undefined && { reason: move.reason }) },
  });
  return count === 1;
}

export async function updateCitation(tx: Tx, id: string, citation: string): Promise<void> {
  await tx.entry.update({ where: { id }, data: { citation } });
}

/** Takes an entry off the shortlist once nobody stands behind it any more. */
export async function updateDesertedEntry(tx: Tx, id: string): Promise<void> {
  await tx.entry.updateMany({
    where: { id, state: "shortlisted", nominations: { none: submitted } },
    data: { state: "open" },
  });
}
