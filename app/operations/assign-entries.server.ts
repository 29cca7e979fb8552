import { recordEvents } from "~/db/audit.server";
import { listReaders, listScreeners, updateScreener } from "~/db/screeners.server";
import { mostAtOnce } from "~/domain/awards/entry-decision";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { assignedEvent, holdScreened } from "./screened-cycle.server";

/** Gives entries to one screener to read, or to nobody with an empty id. What somebody has already is not given anew. */
export async function assignEntries(
  act: Act,
  to: { cycleId: string; entryIds: readonly string[]; screenerId: string },
): Promise<Verdict> {
  const ids = [...new Set(to.entryIds)];
  if (ids.length === 0) return refused("nothing-chosen", { field: "entries" });
  if (ids.length > mostAtOnce)
    return refused("too-many-chosen", { field: "entries", detail: String(mostAtOnce) });
  return transact(act, async (tx) => {
    const held = await holdScreened(tx, to.cycleId);
    if (!held.ok) return held;
    const screener = (await listScreeners(tx)).find(({ id }) => id === to.screenerId);
    if (to.screenerId && !screener) return refused("not-found");
    const entries = await listReaders(tx, { cycleId: to.cycleId, ids });
    if (entries.length !== ids.length) return refused("not-found");
    const screenerId = screener?.id ?? null;
    const moved = entries.filter((entry) => entry.screenerId !== screenerId).map(({ id }) => id);
    await updateScreener(tx, moved, screenerId);
    await recordEvents(
      tx,
      act,
      moved.map((id) => assignedEvent(id, screener?.name ?? "")),
    );
    return granted();
  });
}
