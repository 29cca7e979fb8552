import { recordEvent } from "~/db/audit.server";
import { countActiveAdmins, findPerson, lockRoles, updateGrants } from "~/db/people.server";
import { updateSessionsRevoked } from "~/db/sessions.server";
import type { Role } from "~/domain/people/role";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Gives one person exactly these roles. Their sessions end, so that no old one keeps what is gone. */
export async function changeRoles(
  act: Act,
  { personId, roles }: { personId: string; roles: readonly Role[] },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    await lockRoles(tx);
    const person = await findPerson(tx, personId);
    if (!person || person.deactivatedAt) return refused("not-found");
    const before = [...person.roles].sort();
    const after = [...new Set(roles)].sort();
    if (before.join() === after.join()) return granted();
    const losesAdmin = before.includes("admin") && !after.includes("admin");
    if (losesAdmin && (await countActiveAdmins(tx)) < 2) return refused("last-admin", { field: "roles" });
    await updateGrants(tx, personId, after, act.now);
    await updateSessionsRevoked(tx, [personId], act.now);
    const subject = { type: "person", id: personId };
    await recordEvent(tx, act, { act: "person.roles-changed", subject, before, after });
    return granted();
  });
}
