import { upsertAbsence } from "~/db/absences.server";
import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { queueLetters } from "~/db/letters.server";
import { findPerson } from "~/db/people.server";
import { checkAbsence } from "~/domain/people/absence";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

export interface AbsenceForm {
  from: string;
  until: string;
  deputyId: string;
}

/** Says when the actor is away and who signs joint wins for them meanwhile. The deputy hears of it. */
export async function chooseAbsence(act: Act, { from, until, deputyId }: AbsenceForm): Promise<Verdict> {
  return transact(act, async (tx) => {
    const personId = personIdOf(act.actor);
    const person = personId === null ? null : await findPerson(tx, personId);
    if (!person) return refused("not-allowed");
    const deputy = deputyId === "" ? null : await findPerson(tx, deputyId);
    const { timeZone } = await getCompany(tx);
    const today = localOf(act.now, timeZone).slice(0, 10);
    const allowed = checkAbsence(standing(person), deputy && standing(deputy), { from, until }, today);
    if (!allowed.ok) return allowed;
    if (!deputy) return refused("deputy-unknown", { field: "deputyId" });
    await upsertAbsence(tx, { personId: person.id, deputyId, from, until, now: act.now });
    await recordEvent(tx, act, {
      act: "person.away",
      subject: { type: "person", id: person.id },
      after: { from, until, deputyId },
    });
    await queueLetters(tx, act, [
      {
        template: "deputy-named",
        to: { personId: deputy.id, name: deputy.name, address: deputy.email },
        // Whoever changes the days again and again writes to their deputy once a day.
        key: `deputy-named/${person.id}-${today}/${deputy.id}`,
        props: { name: deputy.name, by: nameOf(act.actor), from, until, path: "/" },
      },
    ]);
    return granted();
  });
}

function standing(person: NonNullable<Awaited<ReturnType<typeof findPerson>>>) {
  const { id, deactivatedAt, departmentId, department } = person;
  return { id, active: deactivatedAt === null, departmentId, function: department.function };
}
