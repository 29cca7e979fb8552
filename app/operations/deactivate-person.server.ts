import { recordEvents } from "~/db/audit.server";
import { countActiveAdmins, findPerson, lockRoles, updateDeactivated } from "~/db/people.server";
import { strikeFromOpenRolls } from "~/db/roll-changes.server";
import { updateSessionsRevoked } from "~/db/sessions.server";
import { updateCodesSpent } from "~/db/sign-in-codes.server";
import { personIdOf } from "~/domain/people/actor";
import { mayOpenAccount } from "~/domain/people/guarded";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { leaveAllJuries } from "./leave-jury.server";

const reason = "Left the company";

/**
 * Marks somebody as left: every session and code ends at once; what they did stays. They are struck from the
 * rolls of open votes, and a ballot they have cast there is not counted.
 */
export async function deactivatePerson(act: Act, { personId }: { personId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    await lockRoles(tx);
    const person = await findPerson(tx, personId);
    if (!person) return refused("not-found");
    if (!mayOpenAccount(act.actor, person)) return refused("account-with-roles");
    if (person.deactivatedAt) return granted();
    if (person.roles.includes("admin") && (await countActiveAdmins(tx)) < 2) return refused("last-admin");
    if (personId === personIdOf(act.actor)) return refused("own-account");
    await updateDeactivated(tx, personId, act.now);
    await updateSessionsRevoked(tx, [personId], act.now);
    await updateCodesSpent(tx, [personId], act.now);
    await leaveAllJuries(tx, act, personId);
    const struckFrom = await strikeFromOpenRolls(tx, personId, reason);
    await recordEvents(tx, act, [
      {
        act: "person.deactivated",
        subject: { type: "person", id: personId },
        before: { state: "active" },
        after: { state: "left" },
      },
      ...struckFrom.map((id) => ({
        act: "roll.struck",
        subject: { type: "category", id },
        after: { personId },
        reason,
      })),
    ]);
    return granted();
  });
}
