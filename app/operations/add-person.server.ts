import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { queueLetters } from "~/db/letters.server";
import { findByEmail, findDepartment, insertPerson, type PersonColumns } from "~/db/people.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkPlace } from "./person-place.server";
import { welcomeLetter } from "./welcome-letter.server";

/** Adds one person to the directory. */
export async function addPerson(
  act: Act,
  { person, welcome }: { person: PersonColumns; welcome: boolean },
): Promise<Verdict<{ id: string }>> {
  return transact(act, async (tx) => {
    const taken = await findByEmail(tx, person.email);
    if (taken) return refused("email-taken", { field: "email", detail: taken.name });
    const place = await checkPlace(tx, null, person);
    if (!place.ok) return place;
    const department = await findDepartment(tx, person.departmentId);
    const id = await insertPerson(tx, { ...person, departmentName: department?.name ?? "" }, act.now);
    await recordEvent(tx, act, { act: "person.added", subject: { type: "person", id }, after: person });
    const { name } = await getCompany(tx);
    if (welcome) await queueLetters(tx, act, [welcomeLetter({ ...person, id }, name)]);
    return granted({ id });
  });
}
