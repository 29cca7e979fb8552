import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { findWithPeople, insertDecline } from "~/db/entry-declines.server";
import { holdEntries } from "~/db/merged-entries.server";
import { checkDecline } from "~/domain/awards/decline";
import { refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { leaveEntry } from "./leave-entry.server";

/** HR writes down that one of a team has told them that they would rather not. */
export async function recordDecline(
  act: Act,
  { entryId, personId }: { entryId: string; personId: string },
): Promise<Verdict> {
  if (personId === "") return refused("honouree-missing", { field: "personId" });
  return transact(act, async (tx) => {
    const seen = await findWithPeople(tx, entryId);
    const cycle = seen && (await holdCycle(tx, seen.cycle.id));
    if (!cycle) return refused("not-found");
    await holdEntries(tx, [entryId]);
    const entry = await findWithPeople(tx, entryId);
    if (!entry) return refused("not-found");
    const memberIds = entry.people.map(({ id }) => id);
    const at = { state: entry.state, phase: cycle.phase, memberIds };
    const checked = checkDecline(at, { personId, words: "" });
    if (!checked.ok) return { ...checked, field: "personId", detail: entry.title };
    await insertDecline(tx, { entryId, personId, words: "", declinedAt: act.now });
    const subject = { type: "entry", id: entryId };
    await recordEvent(tx, act, { act: "entry.decline-recorded", subject, after: { personId } });
    return leaveEntry(tx, act, entry, personId);
  });
}
