import { recordEvent } from "~/db/audit.server";
import { findPerson, updateVisibility, type HallVisibility } from "~/db/people.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Sets what the hall of fame shows of the actor. */
export async function chooseVisibility(
  act: Act,
  { visibility }: { visibility: HallVisibility },
): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const person = await findPerson(tx, personId);
    if (!person) return refused("not-found");
    await updateVisibility(tx, personId, visibility);
    const before = { hall: person.hallVisibility };
    const subject = { type: "person", id: personId };
    await recordEvent(tx, act, {
      act: "person.visibility-chosen",
      subject,
      before,
      after: { hall: visibility },
    });
    return granted();
  });
}
