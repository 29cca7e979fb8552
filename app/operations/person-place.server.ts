import type { Tx } from "~/db/client.server";
import {
  findByNumber,
  findDepartment,
  findPerson,
  listManagersAbove,
  type PersonColumns,
} from "~/db/people.server";
import { granted, refused, type Verdict } from "~/domain/verdict";

/** Whether department, manager and number of a person can stand as they are asked for. */
export async function checkPlace(tx: Tx, personId: string | null, person: PersonColumns): Promise<Verdict> {
  if (!(await findDepartment(tx, person.departmentId)))
    return refused("not-found", { field: "departmentId" });
  if (person.employeeNumber) {
    const taken = await findByNumber(tx, person.employeeNumber);
    if (taken && taken.id !== personId)
      return refused("number-taken", { field: "employeeNumber", detail: taken.name });
  }
  if (!person.managerId) return granted();
  const manager = await findPerson(tx, person.managerId);
  if (!manager) return refused("not-found", { field: "managerEmail" });
  const above = await listManagersAbove(tx, person.managerId);
  if (personId && (person.managerId === personId || above.includes(personId)))
    return refused("manager-circle", { field: "managerEmail", detail: manager.name });
  return granted();
}
