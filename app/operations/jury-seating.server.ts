import type { FoundJury } from "~/db/juries.server";
import type { Seating } from "~/domain/juries/assignment";
import {
  findConflicts,
  recusesAtOnce,
  type FoundConflict,
  type JudgedEntry,
} from "~/domain/juries/conflicts";

/** Who of a jury may judge what: jurors at work, entries, conflicts, and the sheets that are there. */
export function seatingOf(
  { jury, jurors }: FoundJury,
  entries: readonly JudgedEntry[],
): { seating: Seating; conflicts: FoundConflict[] } {
  const atWork = jurors.filter(({ leftAt, person }) => leftAt === null && person.deactivatedAt === null);
  const conflicts = findConflicts(atWork, entries);
  const sheets = jurors.flatMap(({ assignments }) => assignments);
  const isOut = (sheet: (typeof sheets)[number]) => sheet.state === "recused" || sheet.voidedAt !== null;
  return {
    conflicts,
    seating: {
      jurorIds: atWork.map(({ id }) => id),
      entryIds: entries.map(({ id }) => id),
      perEntry: jury.jurorsPerEntry,
      barred: [...conflicts.filter(({ kind }) => recusesAtOnce(kind)), ...sheets.filter(isOut)],
      seated: sheets.filter((sheet) => !isOut(sheet)),
    },
  };
}
