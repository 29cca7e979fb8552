import type { PlannedRow } from "~/domain/people/import/plan";

export const showable = ["look", "problem", "new", "changed", "all"] as const;

export type Show = (typeof showable)[number];

/** How many rows come to what. */
export function countResults(rows: readonly PlannedRow[]) {
  const count = (result: PlannedRow["result"]) => rows.filter((row) => row.result === result).length;
  const [fresh, changed, same, problem] = [count("new"), count("changed"), count("same"), count("problem")];
  return { new: fresh, changed, same, problem, look: rows.length - same, all: rows.length };
}

export type ResultCounts = ReturnType<typeof countResults>;

/** What would go in of a file, and how many rows stay out of it where those with a problem are left out. */
export function countGoing(all: readonly PlannedRow[], going: readonly PlannedRow[]) {
  const { new: fresh, changed } = countResults(going);
  return { new: fresh, changed, leftOut: all.length - going.length };
}

export type GoingCounts = ReturnType<typeof countGoing>;

/** The rows of one view: problems first, then as they stand in the file. */
export function rowsShown(rows: readonly PlannedRow[], show: Show): PlannedRow[] {
  const wanted = rows.filter(({ result }) => {
    if (show === "all") return true;
    return show === "look" ? result !== "same" : result === show;
  });
  const isProblem = ({ result }: PlannedRow) => result === "problem";
  return [...wanted.filter(isProblem), ...wanted.filter((row) => !isProblem(row))];
}
