import { recordEvent } from "~/db/audit.server";
import {
  findByEmail,
  findDepartment,
  findPersonForUpdate,
  updatePerson,
  type PersonColumns,
} from "~/db/people.server";
import { changesNothing } from "~/domain/audit/changes-nothing";
import { mayOpenAccount } from "~/domain/people/guarded";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { leaveAddresses } from "./leave-address.server";
import { checkPlace } from "./person-place.server";

/** Changes what the directory says of one person. Where the address changes, the old one is told. */
export async function changePerson(
  act: Act,
  { personId, person }: { personId: string; person: PersonColumns },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = await findPersonForUpdate(tx, personId);
    if (!before) return refused("not-found");
    if (changesNothing(before, person)) return granted();
    const opens = person.email !== before.email;
    if (opens && !mayOpenAccount(act.actor, before)) return refused("account-with-roles", { field: "email" });
    const taken = await findByEmail(tx, person.email);
    if (taken && taken.id !== personId) return refused("email-taken", { field: "email", detail: taken.name });
    const place = await checkPlace(tx, personId, person);
    if (!place.ok) return place;
    const department = await findDepartment(tx, person.departmentId);
    await updatePerson(tx, personId, { ...person, departmentName: department?.name ?? "" });
    if (opens) await leaveAddresses(tx, act, [{ id: personId, name: before.name, address: before.email }]);
    const fields = Object.keys(person) as (keyof PersonColumns)[];
    const was = Object.fromEntries(fields.map((field) => [field, before[field]]));
    const subject = { type: "person", id: personId };
    await recordEvent(tx, act, { act: "person.changed", subject, before: was, after: person });
    return granted();
  });
}
