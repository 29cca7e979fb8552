import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openForDecision, writeDecision } from "./decide-order.server";
import { checkReady } from "./guard-order.server";

/** Approves a submitted order. Nobody approves an order that they submitted or that honours themselves. */
export async function approveOrder(act: Act, input: { orderId: string }): Promise<Verdict> {
  const decision = { ...input, step: "approve", reason: "" } as const;
  return transact(act, async (tx) => {
    const opened = await openForDecision(tx, act, decision);
    if (!opened.ok) return opened;
    const ready = await checkReady(tx, opened.value);
    if (!ready.ok) return ready;
    await writeDecision(tx, act, opened.value, decision);
    return granted();
  });
}
