import type { Database, Tx } from "~/db/client.server";
import { findDepartmentLed } from "~/db/leads.server";
import type { Actor } from "~/domain/people/actor";
import { may } from "~/domain/people/may";

/** As what somebody gives direct awards: HR to everybody, the lead of a department to its people. */
export type Giver = { id: string } & ({ as: "staff" } | { as: "lead"; departmentId: string });

/** As what this actor may give direct awards, or null. */
export async function giverOf(db: Database | Tx, actor: Actor): Promise<Giver | null> {
  if (actor.kind !== "person") return null;
  if (may(actor, "give-awards")) return { id: actor.id, as: "staff" };
  const departmentId = await findDepartmentLed(db, actor.id);
  return departmentId ? { id: actor.id, as: "lead", departmentId } : null;
}
