import { planImport, type Directory, type ImportPlan } from "./plan";
import type { FileRow } from "./read-file";

/**
 * What a file would do without its rows that have a problem. Whoever has one of those as a manager whom nobody knows
 * otherwise has a problem then too, and is left out as well. A file without a problem is planned as it is.
 */
export function planWithoutProblems(
  rows: readonly FileRow[],
  directory: Directory,
  planned: ImportPlan,
): ImportPlan {
  let [kept, plan] = [rows, planned];
  while (plan.rows.some(isProblem)) {
    const wrong = new Set(plan.rows.filter(isProblem).map(({ number }) => number));
    kept = kept.filter(({ number }) => !wrong.has(number));
    plan = planImport(kept, directory);
  }
  return plan;
}

function isProblem({ result }: ImportPlan["rows"][number]): boolean {
  return result === "problem";
}
