import { keepsFormer } from "./managers";
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
    const wrong = withThoseBelow(plan, directory);
    kept = kept.filter(({ number }) => !wrong.has(number));
    plan = planImport(kept, directory);
  }
  return plan;
}

/** The numbers of the rows with a problem, and of all below them who lose their manager by that: found in one walk. */
function withThoseBelow({ rows }: ImportPlan, { people }: Directory): Set<number> {
  const known = new Set(people.filter(({ active }) => active).map(({ email }) => email));
  const rowsOf = new Map<string, number>();
  const below = new Map<string, ImportPlan["rows"]>();
  for (const row of rows) {
    const { email, managerEmail } = row.person;
    rowsOf.set(email, (rowsOf.get(email) ?? 0) + 1);
    if (!managerEmail || keepsFormer(row)) continue;
    const reports = below.get(managerEmail) ?? [];
    reports.push(row);
    below.set(managerEmail, reports);
  }
  const wrong = new Set<number>();
  const waiting = rows.filter(isProblem);
  for (const { number, person } of waiting) {
    if (wrong.has(number)) continue;
    wrong.add(number);
    const others = (rowsOf.get(person.email) ?? 1) - 1;
    rowsOf.set(person.email, others);
    if (others === 0 && !known.has(person.email)) waiting.push(...(below.get(person.email) ?? []));
  }
  return wrong;
}

function isProblem({ result }: ImportPlan["rows"][number]): boolean {
  return result === "problem";
}
