import { recordEvents, type Recording } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listDepartments, upsertDepartment } from "~/db/known-people.server";
import { queueLetters } from "~/db/letters.server";
import {
  findPeopleImport,
  insertPeople,
  updateImportApplied,
  updateManagers,
  updatePeople,
  waitForOtherImports,
} from "~/db/people-imports.server";
import { partsOf } from "~/domain/parts-of";
import type { PlannedRow } from "~/domain/people/import/plan";
import type { PersonInFile } from "~/domain/people/import/read-row";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { leaveAddresses } from "./leave-address.server";
import { welcomeLetter } from "./welcome-letter.server";
import { planPeopleImport } from "./plan-people-import.server";

/** A hundred thousand rows take their time on a small machine. */
const patience = { timeout: 10 * 60_000 };

const namesAnEvent = 100;

interface Imported {
  added: number;
  changed: number;
  leftOut: number;
}

interface PeopleToImport {
  importId: string;
  welcome: boolean;
  problems?: "stop" | "leave-out";
  /** The mark of the plan that the page has shown. */
  seen?: string;
}

/**
 * Puts an uploaded file into the directory: all of its rows, or none when one has a problem; unless those are to be
 * left out, with those who have one of them as a manager whom nobody knows. The file is compared
 * with the directory of this moment, so that importing it again changes nothing, and leaves no event. `seen` is the mark of
 * the plan that the page has shown: where another one stands by now, it is looked at again.
 */
export async function importPeople(
  act: Act,
  { importId, welcome, problems = "stop", seen }: PeopleToImport,
): Promise<Verdict<Imported>> {
  return transact(
    act,
    async (tx) => {
      await waitForOtherImports(tx);
      const upload = await findPeopleImport(tx, importId);
      if (!upload) return refused("not-found");
      if (upload.state === "applied") return refused("import-already-applied");
      const planned = await planPeopleImport(tx, act.actor, upload.csv);
      if (!planned.ok) return refused("import-has-errors");
      if (seen !== undefined && seen !== planned.mark) return refused("import-changed-meanwhile");
      const hasProblems = planned.plan.rows.some(({ result }) => result === "problem");
      if (hasProblems && problems === "stop") return refused("import-has-errors");
      const { rows, departments } = planned.withoutProblems();
      const leftOut = planned.plan.rows.length - rows.length;

      for (const department of departments) await upsertDepartment(tx, department);
      const departmentIds = new Map((await listDepartments(tx)).map(({ id, name }) => [name, id]));
      const fresh = rows.filter(({ result }) => result === "new");
      const changed = rows.filter(({ result }) => result === "changed");
      // Those known first: whoever is new may have a manager whose address is new.
      const known = changed.map((row) => ({ id: row.known?.id ?? "", person: row.person }));
      await updatePeople(tx, known, departmentIds);
      await leaveAddresses(tx, act, changed.flatMap(leftAddress));
      const freshIds = await insertPeople(
        tx,
        fresh.map(({ person }) => person),
        departmentIds,
        act.now,
      );
      const added = fresh.map((row, index) => ({ id: freshIds[index] ?? "", person: row.person }));
      await updateManagers(tx, managed(known));

      const counts = { added: added.length, changed: changed.length, leftOut };
      const outcome = { addedCount: counts.added, changedCount: counts.changed, leftOutCount: leftOut };
      if (!(await updateImportApplied(tx, importId, { ...outcome, appliedAt: act.now })))
        return refused("import-already-applied");
      if (counts.added + counts.changed + departments.length === 0) return granted(counts);
      await recordEvents(tx, act, [
        ...departments.map((department) => departmentEvent(department)),
        ...addedEvents(importId, added),
        ...changed.map(changeEvent),
        {
          act: "people.imported",
          subject: { type: "import", id: importId },
          after: { ...counts, file: upload.filename },
        },
      ]);
      if (welcome) await welcomeAll(tx, act, added);
      return granted(counts);
    },
    patience,
  );
}

function leftAddress({ known, changes }: PlannedRow) {
  if (!known || !changes.includes("email")) return [];
  return [{ id: known.id, name: known.name, address: known.email }];
}

function managed(people: readonly { id: string; person: { managerEmail: string | null } }[]) {
  return people.map(({ id, person }) => ({ id, managerEmail: person.managerEmail }));
}

/** Whom the file added, a hundred in an event: their names and addresses, and their ids in the same order. */
function addedEvents(importId: string, added: readonly { id: string; person: PersonInFile }[]): Recording[] {
  return partsOf(added, namesAnEvent).map((group) => ({
    act: "people.added",
    subject: { type: "import", id: importId },
    after: {
      people: group.map(({ person }) => `${person.name} <${person.email}>`),
      ids: group.map(({ id }) => id),
    },
  }));
}

function departmentEvent(department: { name: string; function: string; isNew: boolean }): Recording {
  const { isNew, name, function: fn } = department;
  const act = isNew ? "department.added" : "department.changed";
  return { act, subject: { type: "department", id: name }, after: { name, function: fn } };
}

function changeEvent({ known, person, changes }: PlannedRow): Recording {
  const seen = (from: Record<string, unknown>) =>
    Object.fromEntries(
      changes.map((field) => [field, from[field === "manager" ? "managerEmail" : field] ?? null]),
    );
  const before = { ...seen({ ...known }), ...(changes.includes("state") ? { state: "left" } : {}) };
  const after = { ...seen({ ...person }), ...(changes.includes("state") ? { state: "active" } : {}) };
  return { act: "person.changed", subject: { type: "person", id: known?.id ?? "" }, before, after };
}

async function welcomeAll(
  tx: Tx,
  act: Act,
  people: { id: string; person: { name: string; email: string } }[],
) {
  const { name } = await getCompany(tx);
  await queueLetters(
    tx,
    act,
    people.map(({ id, person }) => welcomeLetter({ id, ...person }, name)),
  );
}
