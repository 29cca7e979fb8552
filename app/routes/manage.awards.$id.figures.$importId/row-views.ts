import type { PlannedFigure } from "~/domain/awards/figures/plan";

export const showable = ["look", "problem", "all"] as const;

export type Show = (typeof showable)[number];

/** How many rows come to what. */
export function countRows(rows: readonly PlannedFigure[]) {
  const count = (result: PlannedFigure["result"]) => rows.filter((row) => row.result === result).length;
  const same = count("same");
  return {
    ...{ new: count("new"), changed: count("changed"), problem: count("problem"), same },
    ...{ look: rows.length - same, all: rows.length },
  };
}

export type RowCounts = ReturnType<typeof countRows>;

/** The rows of one view: problems first, then as they stand in the file. */
export function rowsOf(rows: readonly PlannedFigure[], show: Show): PlannedFigure[] {
  const isProblem = ({ result }: PlannedFigure) => result === "problem";
  if (show === "problem") return rows.filter(isProblem);
  const wanted = rows.filter(({ result }) => show === "all" || result !== "same");
  return [...wanted.filter(isProblem), ...wanted.filter((row) => !isProblem(row))];
}
