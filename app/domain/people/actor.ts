import type { Role } from "./role";

/** Who acts: a person signed in, a job of the house, a vendor by signed link, or nobody known. */
export type Actor =
  | { kind: "person"; id: string; name: string; roles: readonly Role[] }
  | { kind: "job"; name: string }
  | { kind: "vendor"; name: string; orderId: string }
  | { kind: "nobody" };

/** The id of the person who acts, or null where no person does. */
export function personIdOf(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}

/** The name that the record shows for an actor. */
export function nameOf(actor: Actor): string {
  if (actor.kind === "nobody") return "Nobody signed in";
  return actor.name;
}
