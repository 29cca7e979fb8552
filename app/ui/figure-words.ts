import type { FigureProblem } from "~/domain/awards/figures/plan";
import type { FigureFileProblem } from "~/domain/awards/figures/read-file";
import { number } from "./words";

const sentences: Record<FigureProblem, (detail?: string) => string> = {
  "nobody-named": () => "Say whose figure this is, by employee number or e-mail.",
  "person-unknown": () => "Nobody in the directory has this number or address.",
  "two-people": () => "The number and the address belong to two people.",
  "period-missing": () => "The period is missing.",
  "not-a-period": () => "This is not a period. Write it like 2026, 2026-Q3, 2026-07 or 2026-07-01.",
  "figure-missing": () => "The figure is missing. Leave the row out where there is none.",
  twice: (row) => `Row ${row} says the same person and period.`,
  "not-a-number": () => "This is not a number. Write it like 104.5.",
  "too-many-decimals": () => "Write at most three decimals.",
  ambiguous: () =>
    "This can be read in two ways. Write it with all three decimals, or without a sign between.",
  "too-large": () => "This figure is too large to be true.",
};

/** What is wrong with a row of figures, in words. */
export function figureProblemSentence(problem: FigureProblem, detail?: string): string {
  return sentences[problem](detail);
}

/** Why a file of figures can't be read at all, in words. */
export function figureFileSentence(problem: FigureFileProblem): string {
  switch (problem.problem) {
    case "empty":
      return "There are no rows in this file. It needs a first line with the names of the columns, then a line for each figure.";
    case "too-many-rows":
      return `At most ${number(problem.most)} rows fit in one file.`;
    case "nobody-named":
      return "The first line must name a column “Employee number” or “E-mail”.";
    case "column-missing":
      return `The first line must name a column “${problem.column === "period" ? "Period" : "Figure"}”.`;
    case "column-twice":
      return `The column ${problem.head} is there twice.`;
    case "not-a-table":
      return `Line ${problem.line} can not be read. Look for a quotation mark that is not closed.`;
  }
}
