import type { Column } from "~/domain/people/import/columns";
import type { FileProblem } from "~/domain/people/import/read-file";
import type { RowProblem } from "~/domain/people/import/read-row";
import { cutText } from "~/domain/cut-text";
import { listOf, number } from "./words";

/** What the columns of a file of people are called. */
export const columnNames: Record<Column, string> = {
  name: "Name",
  email: "E-mail",
  department: "Department",
  function: "Function",
  manager: "Manager’s e-mail",
  location: "Location",
  timeZone: "Time zone",
  startDate: "Start date",
  employeeNumber: "Employee number",
  jobTitle: "Job title",
};

const sentences: Record<RowProblem["problem"], (column: string, detail?: string) => string> = {
  missing: (column) => `${column} is missing.`,
  "too-long": (column, most) => `${column} is longer than ${most} characters.`,
  "strange-signs": (column) => `${column} holds signs that can not be shown, such as a line break.`,
  "not-an-address": () => "This is not a whole e-mail address.",
  "not-a-zone": () => "This is not a time zone. Write it like Europe/Berlin.",
  "not-a-day": () => "This is not a day. Write it like 2026-04-06.",
  "not-a-function": () => "This is not a function. Write sales, procurement, finance, hr or other.",
  "account-with-roles": () =>
    "This account has roles. Only an administrator can change its address or take it back.",
  "number-taken": (_column, name) => `${name ?? "Somebody else"} has this employee number.`,
  twice: (column, row) =>
    `Row ${row} has the same ${column === "E-mail" ? "address" : "number"}. Two people can not share one.`,
  "two-functions": (_column, row) => `Row ${row} gives this department another function.`,
  "manager-unknown": (_column, address) =>
    `Nobody has the address ${address}. It is neither in the file nor in the directory.`,
  "manager-self": () => "Nobody is their own manager.",
  "manager-circle": () => "These managers report to each other in a circle.",
};

const longestShown = 80;

/** What is wrong with a cell, in words, after what the cell holds. */
export function problemSentence({ column, problem, detail, written = "" }: RowProblem): string {
  const sentence = sentences[problem](columnNames[column], detail);
  if (written === "" || sentence.includes(written)) return sentence;
  return `${columnNames[column]} “${cutText(written, longestShown)}”: ${sentence}`;
}

/** Why a file can't be read at all, in words. */
export function fileSentence(problem: FileProblem): string {
  switch (problem.problem) {
    case "empty":
      return "There are no rows in this file. It needs a first line with the names of the columns, then a line for each person.";
    case "too-many-rows":
      return `At most ${number(problem.most)} rows fit in one file.`;
    case "column-missing":
      return `The first line must name the columns. ${listOf(problem.columns.map((column) => columnNames[column]))} ${problem.columns.length === 1 ? "is" : "are"} missing.`;
    case "column-twice":
      return `The column ${problem.head} is there twice.`;
    case "not-a-table":
      return `Line ${problem.line} can not be read. Look for a quotation mark that is not closed.`;
  }
}
