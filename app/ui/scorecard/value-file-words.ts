import type { ValueProblem } from "~/domain/scorecard/import/plan";
import type { ValueFileProblem } from "~/domain/scorecard/import/read-file";
import { number } from "../words";
import { boundSentence } from "./bound-words";

const sentences: Record<ValueProblem, (detail?: string) => string> = {
  "kpi-unknown": () => "No KPI in use has this name.",
  "not-yours": () => "Its values are written by its two owners and those who keep the scorecard.",
  "not-a-period": () => "This is not a period. Write it like 2026, 2026-Q3 or 2026-07.",
  computed: () => "This KPI is computed from the joint wins.",
  "not-at-start": () => "This is not the first month of a period of this KPI.",
  ahead: () => "This period has not begun yet.",
  "out-of-bounds": boundSentence,
  twice: (row) => `Row ${row} says the same KPI and period.`,
  "not-a-number": () => "This is not a number. Write it like 91.4.",
  "too-many-decimals": () => "Write at most two decimals.",
  ambiguous: () => "This can be read in two ways. Write it with all decimals.",
  "too-large": () => "This figure is too large to be true.",
  negative: () => "Write an amount of zero or more.",
  "other-currency": () => "Write the figure alone, in the company’s currency.",
};

/** What is wrong with a row of a file of values, in words. */
export function valueProblemSentence(problem: ValueProblem, detail?: string): string {
  return sentences[problem](detail);
}

const columnNames = { kpi: "KPI", period: "Period", value: "Value" };

/** Why a file of values can't be read at all, in words. */
export function valueFileSentence(problem: ValueFileProblem): string {
  switch (problem.problem) {
    case "empty":
      return "There are no rows in this file. It needs a first line with the names of the columns.";
    case "too-many-rows":
      return `At most ${number(problem.most)} rows fit in one file.`;
    case "column-missing":
      return `The first line must name a column “${columnNames[problem.column]}”.`;
    case "column-twice":
      return `The column ${problem.head} is there twice.`;
    case "not-a-table":
      return `Line ${problem.line} can not be read. Look for a quotation mark that is not closed.`;
  }
}
