import type { WhyNot } from "~/domain/awards/eligibility";
import { sideNames } from "./side";
import { listOf, plural, spelled } from "./words";

/** Why a rule leaves somebody out, said of them in a list: “Not in Sales or Procurement”. */
export function whyNotSentence(why: WhyNot): string {
  switch (why.because) {
    case "left":
      return "Has left the company";
    case "named":
      return "Not eligible for this award this time";
    case "hr":
      return "Runs the awards, so not eligible this time";
    case "function":
      return `This award is for ${listOf(why.functions.map(functionName))}`;
    case "department":
      return "This award is for other departments";
    case "location":
      return `This award is for ${listOf(why.locations)}`;
    case "team":
      return "This award is for other teams";
    case "honoured-before":
      return `Won this award in ${why.cycles === 1 ? "the last cycle" : `the last ${spelled(why.cycles)} cycles`}`;
    case "no-win":
      return `Took part in no ${why.win} win in the last ${plural(why.months, "month")}`;
    case "tenure":
      return `With us for less than ${plural(why.months, "month")}`;
    case "start-unknown":
      return `This award takes ${plural(why.months, "month")} with us, and their first day is not known`;
  }
}

/** What a department's function is called in a sentence. */
export function functionName(departmentFunction: string): string {
  const names: Record<string, string> = {
    ...sideNames,
    finance: "Finance",
    hr: "HR",
    other: "other departments",
  };
  return names[departmentFunction] ?? departmentFunction;
}
