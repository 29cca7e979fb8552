import { reasonProblem } from "~/domain/reason";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openForDecision, writeDecision } from "./decide-order.server";

/** Gives a submitted order back with a reason, so that it can be changed and submitted again. */
export async function rejectOrder(act: Act, input: { orderId: string; reason: string }): Promise<Verdict> {
  const reason = input.reason.trim();
  const problem = reasonProblem(reason);
  if (problem) return problem;
  const decision = { orderId: input.orderId, step: "reject", reason } as const;
  return transact(act, async (tx) => {
    const opened = await openForDecision(tx, act, decision);
    if (!opened.ok) return opened;
    await writeDecision(tx, act, opened.value, decision);
    return granted();
  });
}
