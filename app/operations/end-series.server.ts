import { recordEvent } from "~/db/audit.server";
import { updateSeriesEnded } from "~/db/cycle-series.server";
import { findCycle } from "~/db/cycles.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Ends a series: nothing is drafted any more. Cycles that it drafted stay as they are. */
export async function endSeries(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (!(await findCycle(tx, cycleId))) return refused("not-found");
    if (!(await updateSeriesEnded(tx, cycleId, act.now))) return refused("already-done");
    await recordEvent(tx, act, { act: "cycle-series.ended", subject: { type: "cycle", id: cycleId } });
    return granted();
  });
}
