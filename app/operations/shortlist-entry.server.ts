import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { findEntry, updateCitation, updateEntryState } from "~/db/entries.server";
import { checkShortlisting } from "~/domain/awards/entry";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Puts an entry on the shortlist with the citation that voters will read. */
export async function shortlistEntry(act: Act, id: string, citation: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const entry = await findEntry(tx, id);
    if (!entry) return refused("not-found");
    const cycle = await holdCycle(tx, entry.cycle.id);
    if (!cycle || !phasePermits(cycle.phase, "shortlist")) return refused("wrong-phase");
    const words = citation.trim();
    const checked = checkShortlisting({ ...entry, citation: words }, entry.category.citationLength);
    if (!checked.ok) return checked;
    await updateCitation(tx, id, words);
    if (!(await updateEntryState(tx, id, { from: ["open"], to: "shortlisted" })))
      return refused("wrong-entry-state");
    await recordEvent(tx, act, {
      act: "entry.shortlisted",
      subject: { type: "entry", id },
      before: { citation: entry.citation },
      after: { citation: words },
    });
    return granted();
  });
}

/** Takes an entry off the shortlist; it stays in the running. */
export async function takeOffShortlist(act: Act, id: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const entry = await findEntry(tx, id);
    if (!entry) return refused("not-found");
    const cycle = await holdCycle(tx, entry.cycle.id);
    if (!cycle || !phasePermits(cycle.phase, "shortlist")) return refused("wrong-phase");
    if (!(await updateEntryState(tx, id, { from: ["shortlisted"], to: "open" })))
      return refused("wrong-entry-state");
    await recordEvent(tx, act, { act: "entry.taken-off-shortlist", subject: { type: "entry", id } });
    return granted();
  });
}
