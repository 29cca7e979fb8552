import type { AwardKind } from "~/domain/awards/award";
import type { CountingMethod } from "~/domain/voting/election";
import type { ElectionFile } from "~/domain/voting/election-file";
import type { StoredTieRule } from "~/domain/voting/stored-rules";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

export interface CategoryToCount {
  id: string;
  cycleId: string;
  name: string;
  cycleName: string;
  kind: AwardKind;
  method: CountingMethod;
  tieRule: StoredTieRule;
  offerNone: boolean;
  seats: number;
  quorumPercent: number;
  quorumNumber: number;
  isCounted: boolean;
  box: { seed: string; boxHash: string; seedCommitment: string };
  entries: { id: string; title: string; state: string }[];
}

/** A category in counting whose box is open; its cycle is held so that one count goes after the other. */
export async function holdForCounting(tx: Tx, id: string): Promise<CategoryToCount | null> {
  const [held] = await tx.$queryRaw<{ phase: string }[]>`
    SELECT cycle."phase"::text AS "phase" FROM "Cycle" cycle
    JOIN "Category" category ON category."cycleId" = cycle."id"
    WHERE category."id" = ${id} FOR UPDATE OF cycle`;
  return held?.phase === "counting" ? findCategoryToCount(tx, id) : null;
}

/** A category whose box is open, whatever the phase of its cycle; null while the box is sealed. */
export async function findCategoryToCount(tx: Tx, id: string): Promise<CategoryToCount | null> {
  const row = await tx.category.findUnique({
    where: { id },
    include: { cycle: { select: { name: true } }, box: true, result: { select: { id: true } } },
  });
  if (!row) return null;
  const { cycle, box, result, ...category } = row;
  if (!box?.seed || !box.boxHash) return null;
  const entries = await tx.entry.findMany({
    where: { id: { in: box.entryIds } },
    orderBy: { id: "asc" },
    select: { id: true, title: true, state: true },
  });
  const { seed, boxHash, seedCommitment } = box;
  return {
    ...category,
    cycleName: cycle.name,
    isCounted: result !== null,
    box: { seed, boxHash, seedCommitment },
    entries,
  };
}

export interface NewResult {
  categoryId: string;
  file: ElectionFile;
  winnerIds: string[];
  outcome: string;
  eligibleCount: number;
  castCount: number;
  countedAt: Date;
}

export async function insertResult(tx: Tx, result: NewResult): Promise<void> {
  await tx.result.create({ data: { ...result, file: asJson(result.file) } });
}

/** Replaces what a count found after a tie was decided. */
export async function updateCount(
  tx: Tx,
  id: string,
  count: Pick<NewResult, "file" | "winnerIds" | "outcome"> & { decisionReason: string },
): Promise<void> {
  await tx.result.update({ where: { id }, data: { ...count, file: asJson(count.file) } });
}

/** The categories of a cycle and how many of them have no result yet. */
export async function listResultsToCertify(tx: Tx, cycleId: string) {
  const cycle = await tx.cycle.findUniqueOrThrow({
    where: { id: cycleId },
    select: {
      name: true,
      votingCloseAt: true,
      categories: {
        where: { finalId: null },
        orderBy: { position: "asc" },
        select: { id: true, name: true, result: { select: { id: true } } },
      },
    },
  });
  const uncounted = cycle.categories.filter(({ result }) => result === null).length;
  return {
    cycleName: cycle.name,
    votingCloseAt: cycle.votingCloseAt,
    categories: cycle.categories,
    uncounted,
  };
}

/** A result with its category, cycle, signatures and the tie that is being decided; null before the count. */
export async function findResult(db: Database | Tx, categoryId: string) {
  const row = await db.result.findUnique({
    where: { categoryId },
    include: {
      category: {
        include: {
          cycle: true,
          award: { select: { id: true } },
          box: { select: { freezeHash: true, boxHash: true, openedAt: true } },
        },
      },
      certifications: { orderBy: { seat: "asc" }, include: { person: { select: { id: true, name: true } } } },
      tieDecisions: { orderBy: { proposedAt: "asc" } },
    },
  });
  return row && { ...row, file: row.file as unknown as ElectionFile };
}

export type FoundResult = NonNullable<Awaited<ReturnType<typeof findResult>>>;

/** The same, held until the transaction ends. */
export async function holdResult(tx: Tx, categoryId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Cycle" cycle JOIN "Category" category ON category."cycleId" = cycle."id"
    WHERE category."id" = ${categoryId} FOR UPDATE OF cycle`;
  return findResult(tx, categoryId);
}

/** The entries of a result with the people behind them. */
export async function listResultEntries(db: Database | Tx, ids: readonly string[]) {
  const rows = await db.entry.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      title: true,
      citation: true,
      winId: true,
      members: {
        orderBy: { person: { name: "asc" } },
        select: {
          person: {
            select: { id: true, name: true, department: { select: { name: true, function: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ members, ...entry }) => ({ ...entry, people: members.map(({ person }) => person) }));
}

function asJson(file: ElectionFile): Prisma.InputJsonValue {
  return file as unknown as Prisma.InputJsonValue;
}

/** The categories of a cycle with the state of their result, null before the count. */
export async function listResultStates(db: Database | Tx, cycleId: string) {
  const rows = await db.category.findMany({
    where: { cycleId, finalId: null },
    orderBy: { position: "asc" },
    select: { id: true, name: true, result: { select: { state: true } } },
  });
  return rows.map(({ result, ...category }) => ({ ...category, state: result?.state ?? null }));
}

/** Takes back a result that nobody has certified whole, with the signatures and proposals on it. */
export async function deleteUncertifiedResult(tx: Tx, id: string): Promise<void> {
  await tx.certification.deleteMany({ where: { resultId: id } });
  await tx.tieDecision.deleteMany({ where: { resultId: id } });
  await tx.result.deleteMany({ where: { id, state: "counted" } });
}

/** What is decided by each result of a cycle, without its ballots. */
export async function listDecisions(tx: Tx, cycleId: string) {
  const rows = await tx.$queryRaw<Decision[]>`
    SELECT result."categoryId", result."outcome", result."winnerIds", result."file"->'result'->'openTie' AS "openTie"
    FROM "Result" result JOIN "Category" category ON category."id" = result."categoryId"
    WHERE category."cycleId" = ${cycleId} AND category."finalId" IS NULL ORDER BY category."position"`;
  return rows.map(({ openTie, ...row }) => ({ ...row, file: { result: { openTie: openTie ?? [] } } }));
}

interface Decision {
  categoryId: string;
  outcome: string;
  winnerIds: string[];
  openTie: string[] | null;
}
