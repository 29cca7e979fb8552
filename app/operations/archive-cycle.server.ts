import { recordEvent } from "~/db/audit.server";
import { findCycle, updatePhase } from "~/db/cycles.server";
import { phasesFor } from "~/domain/awards/phase";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Puts an announced cycle away. Its results and laureates stay where they are. */
export async function archiveCycle(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (!(await findCycle(tx, cycleId))) return refused("not-found");
    if (!(await updatePhase(tx, cycleId, { from: phasesFor("archive"), to: "archived" })))
      return refused("wrong-phase");
    await recordEvent(tx, act, { act: "cycle.archived", subject: { type: "cycle", id: cycleId } });
    return granted();
  });
}
