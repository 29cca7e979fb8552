import { recordEvent } from "~/db/audit.server";
import {
  countRunningParts,
  movePerson,
  updateMerged,
  updateMissing,
  updateNomineeKeys,
  updateRepeatedNominations,
  updateReports,
} from "~/db/doubles.server";
import { findPerson, listManagersAbove, lockRoles } from "~/db/people.server";
import { updateSessionsRevoked } from "~/db/sessions.server";
import { updateCodesSpent } from "~/db/sign-in-codes.server";
import { personIdOf } from "~/domain/people/actor";
import { mayOpenAccount } from "~/domain/people/guarded";
import { managerAfter, missingIn } from "~/domain/people/merged";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

const reason = "Merged with another account of the same person";

/**
 * Makes one account of two of the same person: nominations, laurels, wins and closed rolls move to the one that is
 * kept, the other is closed for good and loses its roles. Refused while the one that goes takes part in a vote that is
 * not announced, so that nobody has two ballots and no count changes under its feet. Nobody merges an account of their
 * own, since laurels go with it. There is no way back.
 */
export async function mergePeople(
  act: Act,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (keptId === goneId) return refused("same-person");
    await lockRoles(tx);
    const [kept, gone] = [await findPerson(tx, keptId), await findPerson(tx, goneId)];
    if (!kept || !gone) return refused("not-found");
    if (kept.mergedIntoId || gone.mergedIntoId) return refused("merged-away");
    if (!mayOpenAccount(act.actor, kept) || !mayOpenAccount(act.actor, gone))
      return refused("account-with-roles");
    if ([keptId, goneId].includes(personIdOf(act.actor) ?? "")) return refused("own-account");
    if (gone.roles.includes("admin")) return refused("account-with-roles");
    if ((await countRunningParts(tx, goneId)) > 0) return refused("in-running-vote", { detail: gone.name });

    const manager = managerAfter(kept, gone, await listManagersAbove(tx, keptId));
    await updateReports(tx, { goneId, keptId, keptManagerId: manager?.id ?? null });
    await movePerson(tx, { goneId, keptId });
    await updateRepeatedNominations(tx, goneId, reason);
    await updateNomineeKeys(tx, { goneId, keptId, reason });
    await updateSessionsRevoked(tx, [goneId], act.now);
    await updateCodesSpent(tx, [goneId], act.now);
    await updateMerged(tx, { goneId, keptId, now: act.now });
    await updateMissing(tx, keptId, missingIn(kept, gone));
    await recordEvent(tx, act, {
      act: "person.merged",
      subject: { type: "person", id: keptId },
      before: { goneId, name: gone.name, email: gone.email, employeeNumber: gone.employeeNumber },
      after: { keptId, name: kept.name },
    });
    return granted();
  });
}
