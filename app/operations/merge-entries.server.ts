import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { holdCycle } from "~/db/cycles.server";
import {
  findWithSources,
  holdEntries,
  listNominationsOf,
  listSourceIds,
  updateEntryOf,
  updateMembers,
  updateMerged,
  updateTouched,
  type EntryWithSources,
} from "~/db/merged-entries.server";
import { isInRunning } from "~/domain/awards/entry";
import { mostAtOnce } from "~/domain/awards/entry-decision";
import { mergedPeople } from "~/domain/awards/merged-people";
import { largestTeam } from "~/domain/awards/nomination";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { asStep } from "./screening-step.server";

export interface Merging {
  cycleId: string;
  /** The entry that stays. */
  intoId: string;
  fromIds: readonly string[];
  /** Whether the people of the other entries are honoured too. */
  withPeople: "with-people" | "stories-only";
}

/**
 * Merges entries into another of their award: the stories of all stand behind the one that stays, word for word.
 * Refused once the vote has begun.
 */
export async function mergeEntries(act: Act, merging: Merging): Promise<Verdict> {
  const fromIds = [...new Set(merging.fromIds)].filter((id) => id !== merging.intoId).sort();
  if (fromIds.length === 0) return refused("nothing-chosen", { field: "entries" });
  if (fromIds.length > mostAtOnce)
    return refused("too-many-chosen", { field: "entries", detail: String(mostAtOnce) });
  return transact(act, async (tx) => {
    const cycle = await holdCycle(tx, merging.cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, "shortlist")) return refused("wrong-phase");
    const ids = [merging.intoId, ...fromIds];
    await holdEntries(tx, ids);
    const nominationIds = (await listNominationsOf(tx, ids)).map(({ id }) => id);
    const sourceIds = await listSourceIds(tx, fromIds);
    const step = { cycleId: cycle.id, word: "merge", entryIds: [...ids, ...sourceIds], nominationIds };
    return asStep(tx, act, step, async () => {
      for (const fromId of fromIds) {
        const merged = await mergeOne(tx, act, merging, fromId);
        if (!merged.ok) return merged;
      }
      return granted([]);
    });
  });
}

async function mergeOne(tx: Tx, act: Act, merging: Merging, fromId: string): Promise<Verdict> {
  const into = await findWithSources(tx, merging.intoId);
  const from = await findWithSources(tx, fromId);
  const { cycleId } = merging;
  if (into?.category.cycleId !== cycleId || from?.category.cycleId !== cycleId) return refused("not-found");
  if (into.categoryId !== from.categoryId) return refused("other-award");
  if (!isInRunning(into)) return refused("wrong-entry-state", { detail: into.title });
  if (!isInRunning(from)) return refused("wrong-entry-state", { detail: from.title });
  const people = peopleAfter(into, from, merging);
  if (people.length > 1 && into.category.nomineeKind === "person") return refused("person-expected");
  if (people.length > largestTeam) return refused("team-too-large", { detail: String(largestTeam) });
  await merge(tx, act, { into, from, people, merging });
  return granted();
}

function peopleAfter(into: EntryWithSources, from: EntryWithSources, { withPeople }: Merging): string[] {
  const brings = withPeople === "with-people";
  const more = [{ ...from, bringsPeople: true }, ...from.sources].map(({ nomineeKey, bringsPeople }) => ({
    nomineeKey,
    bringsPeople: brings && bringsPeople,
  }));
  return mergedPeople({ nomineeKey: into.nomineeKey, sources: [...into.sources, ...more] });
}

async function merge(
  tx: Tx,
  act: Act,
  plan: { into: EntryWithSources; from: EntryWithSources; people: string[]; merging: Merging },
) {
  const { into, from, people, merging } = plan;
  const moved = (await listNominationsOf(tx, [from.id])).map(({ id }) => id);
  await updateEntryOf(tx, moved, into.id);
  await updateMerged(tx, from.id, { id: into.id, bringsPeople: merging.withPeople === "with-people" });
  await updateMembers(tx, into.id, people);
  await updateTouched(tx, into.id);
  await recordEvent(tx, act, {
    act: "entry.merged",
    subject: { type: "entry", id: from.id },
    after: { into: into.id, title: into.title, people: merging.withPeople, nominations: moved },
  });
  await recordEvent(tx, act, {
    act: "entry.took-over",
    subject: { type: "entry", id: into.id },
    after: { from: from.id, title: from.title, people },
  });
}
