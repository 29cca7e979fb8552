import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { updateDesertedEntry } from "~/db/entries.server";
import {
  findWithSources,
  holdEntries,
  listNominationsOf,
  updateEntryOf,
  updateMembers,
  updateSplit,
  updateTouched,
} from "~/db/merged-entries.server";
import { mergedPeople } from "~/domain/awards/merged-people";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { asStep } from "./screening-step.server";

/** Takes a merged entry out again, with the nominations of its own nominees. Refused once the vote has begun. */
export async function splitEntry(act: Act, at: { cycleId: string; entryId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const cycle = await holdCycle(tx, at.cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "shortlist")) return refused("wrong-phase");
    const seen = await findWithSources(tx, at.entryId);
    if (seen?.category.cycleId !== cycle.id) return refused("not-found");
    if (!seen.mergedIntoId) return refused("wrong-entry-state", { detail: seen.title });
    await holdEntries(tx, [seen.id, seen.mergedIntoId]);
    const from = await findWithSources(tx, seen.id);
    const into = from?.mergedIntoId ? await findWithSources(tx, from.mergedIntoId) : null;
    if (!from || !into) return refused("wrong-entry-state", { detail: seen.title });
    const nominations = await listNominationsOf(tx, [into.id]);
    const step = {
      cycleId: cycle.id,
      word: "split",
      entryIds: [into.id, from.id],
      nominationIds: nominations.map(({ id }) => id),
    };
    return asStep(tx, act, step, async () => {
      const own = nominations.filter(({ nomineeKey }) => nomineeKey === from.nomineeKey);
      await updateSplit(tx, from.id);
      await updateEntryOf(
        tx,
        own.map(({ id }) => id),
        from.id,
      );
      const sources = into.sources.filter(({ id }) => id !== from.id);
      await updateMembers(tx, into.id, mergedPeople({ nomineeKey: into.nomineeKey, sources }));
      await updateTouched(tx, into.id);
      await updateDesertedEntry(tx, into.id);
      const event = { subject: { type: "entry", id: from.id }, before: { into: into.id, title: into.title } };
      await recordEvent(tx, act, { act: "entry.split-off", ...event });
      return granted([]);
    });
  });
}
