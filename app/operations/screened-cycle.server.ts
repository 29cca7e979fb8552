import type { Recording } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { holdCycleAlone } from "~/db/cycles.server";
import { phasePermits } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";

/** Holds a cycle alone whose entries are given to those who screen. */
export async function holdScreened(tx: Tx, cycleId: string): Promise<Verdict> {
  const cycle = await holdCycleAlone(tx, cycleId);
  if (!cycle) return refused("not-found");
  return phasePermits(cycle.phase, "screen") ? granted() : refused("wrong-phase");
}

/** What the record keeps of an entry that was given to somebody to read, or to nobody. */
export function assignedEvent(id: string, name: string): Recording {
  return { act: "entry.assigned", subject: { type: "entry", id }, after: { to: name } };
}
