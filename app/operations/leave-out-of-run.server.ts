import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { findRunForUpdate, updateLeftOut } from "~/db/threshold-runs.server";
import { checkOpen, type LeftOut } from "~/domain/awards/threshold-run";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes somebody who reaches the rule out of a dry run. The reason is kept with the run, for those who give awards. */
export async function leaveOutOfRun(
  act: Act,
  { runId, personId, reason }: { runId: string; personId: string; reason: string },
): Promise<Verdict> {
  return change(act, runId, personId, (leftOut) => {
    const words = reason.trim();
    const problem = reasonProblem(words);
    if (problem) return problem;
    if (leftOut.some((one) => one.personId === personId)) return refused("already-done");
    return granted([...leftOut, { personId, reason: words }]);
  });
}

/** Takes back that somebody was left out. */
export async function putBackInRun(
  act: Act,
  { runId, personId }: { runId: string; personId: string },
): Promise<Verdict> {
  return change(act, runId, personId, (leftOut) => {
    const others = leftOut.filter((one) => one.personId !== personId);
    return others.length === leftOut.length ? refused("already-done") : granted(others);
  });
}

async function change(
  act: Act,
  runId: string,
  personId: string,
  decide: (leftOut: readonly LeftOut[]) => Verdict<LeftOut[]>,
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const run = await findRunForUpdate(tx, runId);
    if (!run?.report.reaches.some((one) => one.personId === personId)) return refused("not-found");
    const open = checkOpen(run.state);
    if (!open.ok) return open;
    const decided = decide(run.leftOut);
    if (!decided.ok) return decided;
    await updateLeftOut(tx, runId, decided.value);
    await recordChange(tx, act, runId, { before: run.leftOut.length, after: decided.value.length });
    return granted();
  });
}

/** The record counts and names nobody: who would have been honoured is for those who give awards. */
async function recordChange(
  tx: Tx,
  act: Act,
  runId: string,
  leftOut: { before: number; after: number },
): Promise<void> {
  await recordEvent(tx, act, {
    act: leftOut.after > leftOut.before ? "run.person-left-out" : "run.person-put-back",
    subject: { type: "run", id: runId },
    before: { leftOut: leftOut.before },
    after: { leftOut: leftOut.after },
  });
}
