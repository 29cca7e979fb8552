import { findEntry } from "~/db/entries.server";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { screenEntries } from "./screen-entries.server";

/** Puts an entry on the shortlist with the citation that voters will read. */
export async function shortlistEntry(
  act: Act,
  id: string,
  citation: string,
  seen?: number,
): Promise<Verdict> {
  const entry = await findEntry(act.db, id);
  if (!entry) return refused("not-found");
  const order = { cycleId: entry.cycle.id, entryIds: [id], reason: "", seen };
  return screenEntries(act, { ...order, what: "shortlist", citation });
}
