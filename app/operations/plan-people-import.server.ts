import type { Database, Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listDepartments, listKnownPeople } from "~/db/known-people.server";
import { planWithoutProblems } from "~/domain/people/import/leave-out";
import { planImport, type ImportPlan } from "~/domain/people/import/plan";
import { readPeopleFile, type FileProblem } from "~/domain/people/import/read-file";
import type { Actor } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import type { Column } from "~/domain/people/import/columns";
import { planMark } from "./plan-mark.server";

export type PlannedFile =
  | {
      ok: true;
      plan: ImportPlan;
      columns: Column[];
      unknownHeads: string[];
      mark: string;
      /** The same without the rows that have a problem; reckoned only where it is asked for. */
      withoutProblems: () => ImportPlan;
    }
  | { ok: false; problem: FileProblem };

/** What a file would do to the directory as it stands now. */
export async function planPeopleImport(db: Database | Tx, actor: Actor, csv: string): Promise<PlannedFile> {
  const file = readPeopleFile(csv);
  if (!file.ok) return file;
  const [people, departments, company] = [
    await listKnownPeople(db),
    await listDepartments(db),
    await getCompany(db),
  ];
  const opensAccounts = actor.kind === "person" && may(actor, "grant-roles");
  const directory = { people, departments, timeZone: company.timeZone, opensAccounts };
  const plan = planImport(file.rows, directory);
  const mark = planMark([plan.departments, ...plan.rows.filter(({ result }) => result !== "same")]);
  const { columns, unknownHeads } = file;
  const withoutProblems = () => planWithoutProblems(file.rows, directory, plan);
  return { ok: true, plan, columns, unknownHeads, mark, withoutProblems };
}
