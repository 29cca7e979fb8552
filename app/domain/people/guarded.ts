import type { Actor } from "./actor";
import { may } from "./may";
import type { Role } from "./role";

/**
 * Whether the actor may touch what opens the account of somebody with these roles: the address that codes go to, and
 * whether the account is open at all. Whoever may not grant a role must not come by it this way.
 */
export function mayOpenAccount(actor: Actor, { roles }: { roles: readonly Role[] }): boolean {
  if (roles.length === 0) return true;
  return actor.kind === "person" && may(actor, "grant-roles");
}
