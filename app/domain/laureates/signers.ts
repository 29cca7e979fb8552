import type { DepartmentFunction } from "../people/department-function";

interface Honoured {
  winId: string | null;
  members: readonly { departmentFunction: DepartmentFunction }[];
}

/** For whom the lines of a certificate are signed: the sides that took part, and the company for one that did not. */
export function certificateSigners({ winId, members }: Honoured, companyName: string): string[] {
  const functions = members.map(({ departmentFunction }) => departmentFunction);
  const sides = [
    ...(winId !== null || functions.includes("sales") ? ["Sales"] : []),
    ...(winId !== null || functions.includes("procurement") ? ["Procurement"] : []),
  ];
  return sides.length === 2 ? sides : [...sides, companyName];
}

/** What a certificate that belongs to a win is signed for. */
export const bothSigners = ["Sales", "Procurement"];
