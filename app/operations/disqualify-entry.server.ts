import { findEntry } from "~/db/entries.server";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { screenEntries } from "./screen-entries.server";

/** Disqualifies an entry for a reason that stays in the record. */
export async function disqualifyEntry(act: Act, id: string, reason: string): Promise<Verdict> {
  const entry = await findEntry(act.db, id);
  if (!entry) return refused("not-found");
  return screenEntries(act, { cycleId: entry.cycle.id, entryIds: [id], what: "disqualify", reason });
}
