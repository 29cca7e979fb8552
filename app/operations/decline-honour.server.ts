import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { findNominatedWith, insertDecline } from "~/db/entry-declines.server";
import { holdEntries } from "~/db/merged-entries.server";
import { checkDecline } from "~/domain/awards/decline";
import { personIdOf } from "~/domain/people/actor";
import { refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { leaveEntry } from "./leave-entry.server";

/**
 * A nominee who was told would rather not. A team goes on without them where the award lets it, and nobody is told;
 * otherwise the entry rests, and those who nominated hear that it does, not whose wish it was.
 */
export async function declineHonour(
  act: Act,
  { entryId, words }: { entryId: string; words: string },
): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const asked = { entryId, personId, now: act.now };
    const seen = await findNominatedWith(tx, asked);
    const cycle = seen && (await holdCycle(tx, seen.cycle.id));
    if (!cycle) return refused("not-found");
    await holdEntries(tx, [seen.id]);
    const entry = await findNominatedWith(tx, asked);
    if (entry?.id !== seen.id) return refused("wrong-entry-state");
    if (entry.declined) return refused("already-done");
    const memberIds = entry.people.map(({ id }) => id);
    const said = words.trim();
    const checked = checkDecline(
      { state: entry.state, phase: cycle.phase, memberIds },
      { personId, words: said },
    );
    if (!checked.ok) return checked;
    await insertDecline(tx, { entryId: entry.id, personId, words: said, declinedAt: act.now });
    await recordEvent(tx, act, { act: "entry.declined", subject: { type: "entry", id: entry.id } });
    return leaveEntry(tx, act, entry, personId);
  });
}
