import type { Answers } from "~/domain/awards/question";
import { withRules } from "./awards.server";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

const whole = {
  category: { include: { cycle: true } },
  nominator: { select: { id: true, name: true, email: true } },
  nominees: {
    // Sales, then Procurement, then the rest: the order in which the functions are declared.
    orderBy: [{ person: { department: { function: "asc" } } }, { person: { name: "asc" } }],
    select: { personId: true, person: { select: { name: true } } },
  },
} satisfies Prisma.NominationInclude;

/** A nomination with its category and people, or null. */
export async function findNomination(db: Database | Tx, id: string) {
  const row = await db.nomination.findUnique({ where: { id }, include: whole });
  return row && toNomination(row);
}

/** A nomination of this nominator, held until the transaction ends: another tab waits with its text. */
export async function holdOwnNomination(tx: Tx, id: string, nominatorId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Nomination" WHERE "id" = ${id} FOR UPDATE`;
  return findOwnNomination(tx, id, nominatorId);
}

/** A nomination of this nominator, or null: somebody else's is not there. */
export async function findOwnNomination(db: Database | Tx, id: string, nominatorId: string) {
  const row = await db.nomination.findFirst({ where: { id, nominatorId }, include: whole });
  return row && toNomination(row);
}

export type FoundNomination = NonNullable<Awaited<ReturnType<typeof findNomination>>>;

export const nominationsAPage = 30;

/** One page of somebody's own nominations, the latest first. */
export async function listOwnNominations(
  db: Database | Tx,
  { nominatorId, states, page }: { nominatorId: string; states: readonly NominationState[]; page: number },
) {
  const where = { nominatorId, state: { in: [...states] } };
  const [rows, total] = await Promise.all([
    db.nomination.findMany({
      where,
      include: whole,
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * nominationsAPage,
      take: nominationsAPage,
    }),
    db.nomination.count({ where }),
  ]);
  return { rows: rows.map(toNomination), total };
}

const draftsShown = 5;

/** Somebody's latest drafts in a cycle, but not this one. */
export async function listOwnDrafts(
  db: Database | Tx,
  of: { nominatorId: string; cycleId: string; butId: string | null },
) {
  const rows = await db.nomination.findMany({
    where: {
      nominatorId: of.nominatorId,
      state: "draft",
      category: { cycleId: of.cycleId },
      ...(of.butId && { id: { not: of.butId } }),
    },
    include: whole,
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: draftsShown,
  });
  return rows.map(toNomination);
}

export type NominationState = "draft" | "submitted" | "returned" | "declined" | "withdrawn";

export interface SameNomination {
  id: string;
  isDeclined: boolean;
}

/** Another nomination of this nominator for the same people in a category: a living one, else a declined one, or null. */
export async function findSameNomination(
  db: Database | Tx,
  same: { categoryId: string; nominatorId: string; nomineeKey: string; butId: string | null },
): Promise<SameNomination | null> {
  const { butId, ...key } = same;
  const rows = await db.nomination.findMany({
    where: {
      ...key,
      state: { in: ["submitted", "returned", "declined"] },
      ...(butId && { id: { not: butId } }),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    select: { id: true, state: true },
  });
  const found = rows.find(({ state }) => state !== "declined") ?? rows[0];
  return found ? { id: found.id, isDeclined: found.state === "declined" } : null;
}

/** How many living nominations somebody has sent in a category, but for this one. */
export async function countSentBy(
  db: Database | Tx,
  { butId, ...by }: { categoryId: string; nominatorId: string; butId: string | null },
): Promise<number> {
  const state = { in: ["submitted" as const, "returned" as const] };
  return db.nomination.count({ where: { ...by, state, ...(butId && { id: { not: butId } }) } });
}

/** How many living nominations somebody has sent in each category of a cycle. */
export async function countsSentBy(
  db: Database,
  by: { cycleId: string; nominatorId: string },
): Promise<Map<string, number>> {
  const rows = await db.nomination.groupBy({
    by: ["categoryId"],
    where: {
      nominatorId: by.nominatorId,
      category: { cycleId: by.cycleId },
      state: { in: ["submitted", "returned"] },
    },
    _count: true,
  });
  return new Map(rows.map(({ categoryId, _count }) => [categoryId, _count]));
}

/** Lets one transaction at a time count and send the nominations of a person in a category. */
export async function holdNominator(tx: Tx, categoryId: string, nominatorId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`${categoryId}/${nominatorId}`}))`;
}

export interface NominationText {
  categoryId: string;
  nomineeKey: string;
  nomineeIds: readonly string[];
  teamName: string;
  answers: Answers;
  winId: string | null;
  /** Left as it is where nothing is said. */
  mayBeNamed?: boolean;
}

export interface NominationSent {
  state: NominationState;
  entryId?: string | null;
  submittedAt?: Date;
  reason?: string;
}

export async function insertNomination(
  tx: Tx,
  { nomineeIds, ...text }: NominationText,
  by: { nominatorId: string; now: Date; formKey: string },
  sent: NominationSent,
): Promise<string> {
  const row = await tx.nomination.create({
    data: {
      ...text,
      ...sent,
      nominatorId: by.nominatorId,
      formKey: by.formKey,
      createdAt: by.now,
      updatedAt: by.now,
      nominees: { create: nomineeIds.map((personId) => ({ personId })) },
    },
    select: { id: true },
  });
  return row.id;
}

/** Rewrites a nomination that is in one of these states with its next version, and answers whether it was. */
export async function updateNomination(
  tx: Tx,
  at: { id: string; from: readonly NominationState[]; now: Date; formKey: string },
  { nomineeIds, ...text }: NominationText,
  sent: NominationSent,
): Promise<boolean> {
  const { count } = await tx.nomination.updateMany({
    where: { id: at.id, state: { in: [...at.from] } },
    data: { ...text, ...sent, formKey: at.formKey, version: { increment: 1 }, updatedAt: at.now },
  });
  if (count !== 1) return false;
  await tx.nominationNominee.deleteMany({ where: { nominationId: at.id } });
  await tx.nominationNominee.createMany({
    data: nomineeIds.map((personId) => ({ nominationId: at.id, personId })),
  });
  return true;
}

/** The nominations that stand behind an entry, the oldest first. */
export async function listSentNominations(db: Database | Tx, entryId: string): Promise<string[]> {
  const where = { entryId, state: "submitted" as const };
  const orderBy = [{ submittedAt: "asc" as const }, { id: "asc" as const }];
  const rows = await db.nomination.findMany({ where, orderBy, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** The stories of an entry that were sent, whatever screening made of them since, with who wrote them. */
export async function listStories(db: Database | Tx, entryId: string) {
  const rows = await db.nomination.findMany({
    where: { entryId, state: { in: ["submitted", "returned", "declined"] } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { id: true, state: true, answers: true, nominator: { select: { name: true } } },
  });
  return rows.map((row) => ({ ...row, answers: readAnswers(row.answers) }));
}

/** Gives a nomination another state with its reason, if it is in one of these. */
export async function updateNominationState(
  tx: Tx,
  at: { id: string; from: readonly NominationState[]; now: Date },
  to: { state: NominationState; reason: string },
): Promise<boolean> {
  const { count } = await tx.nomination.updateMany({
    where: { id: at.id, state: { in: [...at.from] } },
    data: { ...to, updatedAt: at.now },
  });
  return count === 1;
}

function toNomination(row: Prisma.NominationGetPayload<{ include: typeof whole }>) {
  const { cycle, ...category } = row.category;
  return {
    ...row,
    answers: readAnswers(row.answers),
    category: withRules(category),
    cycle,
    nomineeIds: row.nominees.map(({ personId }) => personId),
    nomineeNames: row.nominees.map(({ person }) => person.name),
  };
}

/** Answers kept as JSON, read back. */
export function readAnswers(json: Prisma.JsonValue): Answers {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return {};
  return Object.fromEntries(
    Object.entries(json).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}
