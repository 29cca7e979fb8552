import { findEntry } from "~/db/entries.server";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { screenEntries } from "./screen-entries.server";

/** A nominee would rather not: the entry leaves quietly and no reason is asked. */
export async function withdrawEntry(act: Act, id: string): Promise<Verdict> {
  const entry = await findEntry(act.db, id);
  if (!entry) return refused("not-found");
  return screenEntries(act, { cycleId: entry.cycle.id, entryIds: [id], what: "withdraw", reason: "" });
}
