import { deleteAbsence } from "~/db/absences.server";
import { recordEvent } from "~/db/audit.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** The actor is back: nobody stands in for them any more. */
export async function endAbsence(act: Act): Promise<Verdict> {
  return transact(act, async (tx) => {
    const personId = personIdOf(act.actor);
    if (personId === null) return refused("not-allowed");
    if (!(await deleteAbsence(tx, personId))) return granted();
    await recordEvent(tx, act, { act: "person.back", subject: { type: "person", id: personId } });
    return granted();
  });
}
