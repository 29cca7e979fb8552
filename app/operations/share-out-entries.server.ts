import { recordEvents } from "~/db/audit.server";
import { listScreeners, listToRead, updateScreener } from "~/db/screeners.server";
import { shareOut } from "~/domain/awards/share-out";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { assignedEvent, holdScreened } from "./screened-cycle.server";

/** Shares out what nobody was given yet, so that everybody who screens has about as much to read. */
export async function shareOutEntries(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const held = await holdScreened(tx, cycleId);
    if (!held.ok) return held;
    const screeners = await listScreeners(tx);
    const entries = await listToRead(tx, cycleId);
    const free = entries.filter(({ screenerId }) => screenerId === null).map(({ id }) => id);
    const loads = screeners.map(({ id }) => ({
      id,
      has: entries.filter(({ screenerId }) => screenerId === id).length,
    }));
    for (const [screenerId, ids] of shareOut(free, loads)) {
      const name = screeners.find(({ id }) => id === screenerId)?.name ?? "";
      await updateScreener(tx, ids, screenerId);
      await recordEvents(
        tx,
        act,
        ids.map((id) => assignedEvent(id, name)),
      );
    }
    return granted();
  });
}
