import { may } from "~/domain/people/may";
import { searchText } from "~/domain/people/search-text";
import type { ValueKind } from "~/domain/wins/value-line";
import type { WinViewer } from "~/domain/wins/visibility";
import { publicStates, signedStates } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

export const winsAPage = 24;

export interface WinFilter {
  search?: string;
  kind?: ValueKind;
  /** `waiting`: sent or returned, not yet signed by both. */
  state?: "confirmed" | "waiting";
  departmentId?: string;
  personId?: string;
  /** Confirmed in this year; of those that wait, sent in it. */
  year?: number;
}

const cardColumns = {
  id: true,
  title: true,
  summary: true,
  customer: true,
  hideCustomer: true,
  hideAmounts: true,
  currency: true,
  state: true,
  delivering: true,
  submittedById: true,
  confirmedAt: true,
  updatedAt: true,
  submittedBy: { select: { id: true, name: true } },
  participants: {
    select: { personId: true, side: true, person: { select: { id: true, name: true } } },
    orderBy: [{ position: "asc" }],
  },
  signOffs: { select: { side: true, person: { select: { id: true, name: true } } } },
  valueLines: { where: { financeState: { not: "rejected" } }, orderBy: [{ position: "asc" }], take: 1 },
} satisfies Prisma.WinSelect;

export type WinCardRow = Prisma.WinGetPayload<{ select: typeof cardColumns }>;

/** One page of the wins that a viewer may see, drafts aside: those that wait first, then the latest confirmed. */
export async function listWins(
  db: Database | Tx,
  { viewer, filter, page }: { viewer: WinViewer; filter: WinFilter; page: number },
): Promise<{ rows: WinCardRow[]; total: number }> {
  const where = {
    AND: [visibleTo(viewer), { state: { not: "draft" as const } }, ...conditions(filter, viewer)],
  };
  const [rows, total] = await Promise.all([
    db.win.findMany({
      where,
      select: cardColumns,
      orderBy: [{ confirmedAt: { sort: "desc", nulls: "first" } }, { updatedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * winsAPage,
      take: winsAPage,
    }),
    db.win.count({ where }),
  ]);
  return { rows, total };
}

/** A person's own drafts and what came back to them, the latest first. */
export async function listOwnWins(db: Database | Tx, personId: string, states: ("draft" | "returned")[]) {
  return db.win.findMany({
    where: { submittedById: personId, state: { in: states } },
    select: { id: true, title: true, state: true, updatedAt: true, returnComment: true },
    orderBy: [{ updatedAt: "desc" }],
    take: 20,
  });
}

/** The latest confirmed wins, for the home page. */
export async function listLatestWins(db: Database | Tx, limit: number): Promise<WinCardRow[]> {
  return db.win.findMany({
    where: { state: { in: [...publicStates] } },
    select: cardColumns,
    orderBy: [{ confirmedAt: "desc" }, { id: "asc" }],
    take: limit,
  });
}

/** The wins of a viewer's sight: the same as `maySeeWin`, asked of all. */
function visibleTo(viewer: WinViewer): Prisma.WinWhereInput {
  const inIt = { participants: { some: { personId: viewer.id } } };
  const own = { submittedById: viewer.id };
  const others = may(viewer, "see-hidden-values") ? {} : inIt;
  return { OR: [{ state: { in: [...signedStates] } }, own, { AND: [others, { state: { not: "draft" } }] }] };
}

function conditions(filter: WinFilter, viewer: WinViewer): Prisma.WinWhereInput[] {
  const { kind, state, departmentId, personId, year } = filter;
  return [
    ...wordsOf(filter.search ?? "").map((word) => matching(word, viewer)),
    kind ? { valueLines: { some: { kind } } } : {},
    departmentId ? { participants: { some: { person: { departmentId } } } } : {},
    personId ? { OR: [{ participants: { some: { personId } } }, { submittedById: personId }] } : {},
    state === "confirmed" ? { state: { in: [...publicStates] } } : {},
    state === "waiting" ? { state: { in: ["submitted", "returned"] } } : {},
    year ? inYear(year) : {},
  ];
}

/** A hidden customer is found only by those who may read the name. */
function matching(word: string, viewer: WinViewer): Prisma.WinWhereInput {
  const customer: Prisma.WinWhereInput = { customer: { contains: word, mode: "insensitive" } };
  const reads: Prisma.WinWhereInput = may(viewer, "see-hidden-values")
    ? {}
    : { OR: [{ submittedById: viewer.id }, { participants: { some: { personId: viewer.id } } }] };
  return { OR: [{ searchText: { contains: word } }, { AND: [customer, reads] }] };
}

function inYear(year: number): Prisma.WinWhereInput {
  const within = { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) };
  return { OR: [{ confirmedAt: within }, { confirmedAt: null, submittedAt: within }] };
}

function wordsOf(search: string): string[] {
  return searchText(search).split(" ").filter(Boolean).slice(0, 6);
}
