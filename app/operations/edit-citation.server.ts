import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { findEntry, findLastHand, holdEntry, updateCitation } from "~/db/entries.server";
import { checkCitation, isInRunning } from "~/domain/awards/entry";
import { phasePermits } from "~/domain/awards/phase";
import { saysSomething } from "~/domain/says-something";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkOpenCitation } from "./open-citation.server";

/** Rewrites the citation of an entry. The nominators' own words are never touched. */
export async function editCitation(act: Act, id: string, citation: string, seen?: number): Promise<Verdict> {
  return transact(act, async (tx) => {
    const found = await findEntry(tx, id);
    if (!found) return refused("not-found");
    const cycle = await holdCycle(tx, found.cycle.id);
    if (!cycle || !phasePermits(cycle.phase, "edit-citation")) return refused("wrong-phase");
    const entry = await holdEntry(tx, id);
    if (!entry) return refused("not-found");
    const words = citation.trim();
    if (isInRunning(entry) && words === entry.citation) return granted();
    if (seen !== undefined && seen !== entry.version)
      return refused("screened-since", { detail: (await findLastHand(tx, id)) ?? undefined });
    if (!isInRunning(entry)) return refused("wrong-entry-state");
    if (entry.state === "shortlisted" && !saysSomething(words))
      return refused("citation-missing", { field: "citation" });
    const checked = checkCitation(words, entry.category.citationLength);
    if (!checked.ok) return checked;
    const open = await checkOpenCitation(tx, id, act.actor, words);
    if (!open.ok) return open;
    await updateCitation(tx, id, words);
    await recordEvent(tx, act, {
      act: "entry.citation-edited",
      subject: { type: "entry", id },
      before: { citation: entry.citation },
      after: { citation: words },
    });
    return granted();
  });
}
