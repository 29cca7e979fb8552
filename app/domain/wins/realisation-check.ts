import { reasonProblem } from "../reason";
import { granted, refused, type Verdict } from "../verdict";
import { checkHidden } from "./hidden-customer";
import { isDelivering, lastMonths } from "./realisation";
import type { Win } from "./win";

/** What Finance says of an answer to the question what came in: it is right, or these amounts are, by line. */
export type RealisationDecision =
  { does: "confirm" } | { does: "correct"; amounts: ReadonlyMap<string, bigint>; reason: string };

/** The amounts that count from then on, in minor units of the win's currency. A correction changes one and says why. */
export function decideRealisation(
  counted: readonly { lineId: string; amount: bigint }[],
  win: Pick<Win, "customer" | "hideCustomer">,
  decision: RealisationDecision,
): Verdict<{ lineId: string; amount: bigint }[]> {
  if (decision.does === "confirm") return granted([...counted]);
  const amounts = counted.map(({ lineId, amount }) => ({
    lineId,
    amount: decision.amounts.get(lineId) ?? amount,
  }));
  const [first] = counted;
  if (amounts.every(({ amount }, index) => amount === counted[index]?.amount))
    return refused("nothing-corrected", { field: `amount-${first?.lineId ?? ""}` });
  const reason = decision.reason.trim();
  const problem = reasonProblem(reason);
  if (problem) return problem;
  const hidden = checkHidden(win, [{ field: "reason", text: reason }]);
  return hidden.ok ? granted(amounts) : hidden;
}

/** Whether a win is done after a correction: all is in, or the last question was asked before it was closed. */
export function stateAfterCorrection(
  state: "validated" | "closed",
  lines: Parameters<typeof isDelivering>[0],
  { lastAsked }: { lastAsked: number },
): "validated" | "closed" {
  if (!isDelivering(lines)) return "closed";
  return state === "closed" && lastAsked >= lastMonths ? "closed" : "validated";
}
