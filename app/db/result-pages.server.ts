import type { ElectionFile } from "~/domain/voting/election-file";
import type { ElectionResult } from "~/domain/voting/result";
import type { Database } from "./client.server";

/** What a page shows of an election file: all but the ballots and the receipts, which can be many. */
export type CountedFile = Omit<ElectionFile, "ballots" | "votes" | "receipts" | "result"> & {
  result: ElectionResult;
};

/** A result for its page, with category, cycle, signatures and proposals for a tie; null before the count. */
export async function findResultPage(db: Database, categoryId: string) {
  const row = await db.result.findUnique({
    where: { categoryId },
    omit: { file: true },
    include: {
      category: {
        include: {
          cycle: true,
          final: { select: { id: true, name: true } },
          box: { select: { boxHash: true, openedAt: true } },
          juryLot: { select: { seatedAt: true } },
        },
      },
      certifications: { orderBy: { seat: "asc" }, include: { person: { select: { id: true, name: true } } } },
      tieDecisions: { orderBy: { proposedAt: "asc" } },
    },
  });
  if (!row) return null;
  const [light] = await db.$queryRaw<{ file: CountedFile }[]>`
    SELECT "file" - 'ballots' - 'votes' - 'receipts' AS "file" FROM "Result" WHERE "categoryId" = ${categoryId}`;
  return light ? { ...row, file: light.file } : null;
}

export type ResultPage = NonNullable<Awaited<ReturnType<typeof findResultPage>>>;

/** What the vote gave that made the list of a jury, without its ballots; null where there was none. */
export async function findShortlistPage(db: Database, categoryId: string) {
  const [row] = await db.$queryRaw<{ file: CountedFile; eligible: number; cast: number }[]>`
    SELECT "file" - 'ballots' - 'votes' - 'receipts' AS "file", "eligibleCount" AS "eligible", "castCount" AS "cast"
    FROM "ShortlistCount" WHERE "categoryId" = ${categoryId}`;
  return row ?? null;
}

/** The whole election file of such a vote, with its ballots and receipts. */
export async function findShortlistFile(db: Database, categoryId: string) {
  const row = await db.shortlistCount.findUnique({
    where: { categoryId },
    select: { file: true, eligibleCount: true, castCount: true },
  });
  if (!row) return null;
  return {
    file: row.file as unknown as ElectionFile & { result: ElectionResult },
    eligible: row.eligibleCount,
    cast: row.castCount,
  };
}
