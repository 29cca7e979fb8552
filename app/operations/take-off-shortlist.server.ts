import { findEntry } from "~/db/entries.server";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { screenEntries } from "./screen-entries.server";

/** Takes an entry off the shortlist; it stays in the running. */
export async function takeOffShortlist(act: Act, id: string): Promise<Verdict> {
  const entry = await findEntry(act.db, id);
  if (!entry) return refused("not-found");
  return screenEntries(act, { cycleId: entry.cycle.id, entryIds: [id], what: "take-off", reason: "" });
}
