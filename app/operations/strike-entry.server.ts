import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { findEntry, updateEntryState } from "~/db/entries.server";
import { phasePermits } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** A nominee would rather not: the entry leaves quietly and no reason is asked. */
export async function withdrawEntry(act: Act, id: string): Promise<Verdict> {
  return strike(act, id, { to: "withdrawn", reason: "" });
}

/** Disqualifies an entry for a reason that stays in the record. */
export async function disqualifyEntry(act: Act, id: string, reason: string): Promise<Verdict> {
  const problem = reasonProblem(reason);
  if (problem) return problem;
  return strike(act, id, { to: "disqualified", reason: reason.trim() });
}

async function strike(
  act: Act,
  id: string,
  { to, reason }: { to: "withdrawn" | "disqualified"; reason: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const entry = await findEntry(tx, id);
    if (!entry) return refused("not-found");
    const cycle = await holdCycle(tx, entry.cycle.id);
    if (!cycle || !phasePermits(cycle.phase, "strike-entry")) return refused("wrong-phase");
    const struck = await updateEntryState(tx, id, { from: ["open", "shortlisted"], to, reason });
    if (!struck) return refused("wrong-entry-state");
    await recordEvent(tx, act, {
      act: `entry.${to}`,
      subject: { type: "entry", id },
      before: { state: entry.state },
      reason,
    });
    return granted();
  });
}
