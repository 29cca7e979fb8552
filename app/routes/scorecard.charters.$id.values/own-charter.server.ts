import { findCharter, type Charter } from "~/db/charters.server";
import type { Database } from "~/db/client.server";
import { may } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";
import { mayEnter } from "~/domain/scorecard/charter";

/** A KPI by hand of which this person may write values; for others it is not there. */
export async function requireOwnCharter(
  db: Database,
  id: string,
  person: { id: string; roles: readonly Role[] },
): Promise<Charter> {
  const charter = await findCharter(db, id);
  const keeps = may(person, "manage-scorecard");
  if (charter?.measure === "manual" && mayEnter(charter, { id: person.id, keeps })) return charter;
  throw new Response("Not found", { status: 404 });
}
