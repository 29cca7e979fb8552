import type { DepartmentFunction } from "../people/department-function";

interface Honoured {
  winId: string | null;
  /** What the departments of all who are honoured did on the day, also of those whom a reader does not see. */
  functions: readonly DepartmentFunction[];
}

/** For whom the lines of a certificate are signed: the sides that took part, and the company for one that did not. */
export function certificateSigners({ winId, functions }: Honoured, companyName: string): string[] {
  const sides = [
    ...(winId !== null || functions.includes("sales") ? ["Sales"] : []),
    ...(winId !== null || functions.includes("procurement") ? ["Procurement"] : []),
  ];
  return sides.length === 2 ? sides : [...sides, companyName];
}

/** What a certificate that belongs to a win is signed for. */
export const bothSigners = ["Sales", "Procurement"];
