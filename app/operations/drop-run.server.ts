import { recordEvent } from "~/db/audit.server";
import { findRunForUpdate, updateRunDropped } from "~/db/threshold-runs.server";
import { checkOpen } from "~/domain/awards/threshold-run";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Puts a dry run aside for good; it stays in the history of the award. */
export async function dropRun(act: Act, runId: string): Promise<Verdict<{ awardId: string }>> {
  return transact(act, async (tx) => {
    const run = await findRunForUpdate(tx, runId);
    if (!run) return refused("not-found");
    const open = checkOpen(run.state);
    if (!open.ok) return open;
    await updateRunDropped(tx, runId);
    await recordEvent(tx, act, { act: "run.dropped", subject: { type: "run", id: runId } });
    return granted({ awardId: run.awardId });
  });
}
