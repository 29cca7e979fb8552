import type { DepartmentFunction } from "../people/department-function";

/** Whether the weekly letter comes: as usual, or as somebody chose. */
export type DigestChoice = "usual" | "on" | "off";

/** Whether somebody gets the weekly letter: people of the two departments do unless they said no. */
export function getsDigest(choice: DigestChoice, departmentFunction: DepartmentFunction): boolean {
  if (choice !== "usual") return choice === "on";
  return departmentFunction === "sales" || departmentFunction === "procurement";
}

/** What is kept of a wish: nothing where it is what somebody of that department gets anyway. */
export function choiceFor(wish: "on" | "off", departmentFunction: DepartmentFunction): DigestChoice {
  return getsDigest("usual", departmentFunction) === (wish === "on") ? "usual" : wish;
}
