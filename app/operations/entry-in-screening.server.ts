import type { Tx } from "~/db/client.server";
import { holdCycle } from "~/db/cycles.server";
import { holdEntry } from "~/db/entries.server";
import { phasePermits } from "~/domain/awards/phase";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** An entry of a cycle that is being screened, held until the transaction ends, and who acts on it. */
export async function entryInScreening(
  tx: Tx,
  act: Act,
  at: { cycleId: string; entryId: string },
): Promise<Verdict<{ entryId: string; personId: string }>> {
  const personId = personIdOf(act.actor);
  const cycle = await holdCycle(tx, at.cycleId);
  const entry = await holdEntry(tx, at.entryId);
  if (!personId || entry?.cycle.id !== at.cycleId) return refused("not-found");
  if (!cycle || !phasePermits(cycle.phase, "screen")) return refused("wrong-phase");
  return granted({ entryId: entry.id, personId });
}
