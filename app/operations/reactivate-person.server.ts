import { recordEvent } from "~/db/audit.server";
import { findPersonForUpdate, updateDeactivated } from "~/db/people.server";
import { mayOpenAccount } from "~/domain/people/guarded";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes somebody who had left back into the company. */
export async function reactivatePerson(act: Act, { personId }: { personId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const person = await findPersonForUpdate(tx, personId);
    if (!person) return refused("not-found");
    if (person.mergedIntoId) return refused("merged-away");
    if (!mayOpenAccount(act.actor, person)) return refused("account-with-roles");
    if (!person.deactivatedAt) return granted();
    await updateDeactivated(tx, personId, null);
    await recordEvent(tx, act, {
      act: "person.reactivated",
      subject: { type: "person", id: personId },
      before: { state: "left" },
      after: { state: "active" },
    });
    return granted();
  });
}
