import { recordEvents } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { holdCycleAlone } from "~/db/cycles.server";
import { listReaders, listScreeners, listToRead, updateScreener } from "~/db/screeners.server";
import { mostAtOnce } from "~/domain/awards/entry-decision";
import { phasePermits } from "~/domain/awards/phase";
import { shareOut } from "~/domain/awards/share-out";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

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
      moved.map((id) => assigned(id, screener?.name ?? "")),
    );
    return granted();
  });
}

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
        ids.map((id) => assigned(id, name)),
      );
    }
    return granted();
  });
}

async function holdScreened(tx: Tx, cycleId: string): Promise<Verdict> {
  const cycle = await holdCycleAlone(tx, cycleId);
  if (!cycle) return refused("not-found");
  return phasePermits(cycle.phase, "screen") ? granted() : refused("wrong-phase");
}

function assigned(id: string, name: string) {
  return { act: "entry.assigned", subject: { type: "entry", id }, after: { to: name } };
}
