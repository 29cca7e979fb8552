import { findEntry } from "~/db/entries.server";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { screenEntries } from "./screen-entries.server";

/** A nominee would rather not: the entry leaves quietly and no reason is asked. */
export async function withdrawEntry(act: Act, id: string): Promise<Verdict> {
  return strike(act, id, { what: "withdraw", reason: "" });
}

/** Disqualifies an entry for a reason that stays in the record. */
export async function disqualifyEntry(act: Act, id: string, reason: string): Promise<Verdict> {
  return strike(act, id, { what: "disqualify", reason });
}

async function strike(act: Act, id: string, how: { what: "withdraw" | "disqualify"; reason: string }) {
  const entry = await findEntry(act.db, id);
  if (!entry) return refused("not-found");
  return screenEntries(act, { cycleId: entry.cycle.id, entryIds: [id], ...how });
}
