import type { Database, Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listDepartments, listKnownPeople } from "~/db/known-people.server";
import { planImport, type ImportPlan } from "~/domain/people/import/plan";
import { readPeopleFile, type FileProblem } from "~/domain/people/import/read-file";
import type { Actor } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import type { Column } from "~/domain/people/import/columns";
import { planMark } from "./plan-mark.server";

export type PlannedFile =
  | { ok: true; plan: ImportPlan; columns: Column[]; unknownHeads: string[]; mark: string }
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
  const plan = planImport(file.rows, { people, departments, timeZone: company.timeZone, opensAccounts });
  const mark = planMark([plan.departments, ...plan.rows.filter(({ result }) => result !== "same")]);
  return { ok: true, plan, columns: file.columns, unknownHeads: file.unknownHeads, mark };
}
