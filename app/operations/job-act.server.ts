import type { Database } from "~/db/client.server";
import type { Act } from "./act.server";

/** An act of the house itself, done by a job. */
export function jobAct(db: Database, now: Date): Act {
  return { db, actor: { kind: "job", name: "Laurels" }, now, origin: "" };
}
