import { reasonProblem } from "../reason";
import { granted, refused, type Verdict } from "../verdict";
import { checkHidden, type Hiding } from "./hidden-customer";
import { deliveringLines, isDelivering, lastMonths } from "./realisation";
import { checkedOutcome } from "./value-check";
import type { WinState } from "./win-state";

/** What Finance says of an answer to the question what came in: it is right, or these amounts are, by line. */
export type RealisationDecision =
  | { does: "confirm" }
  | {
      does: "correct";
      amounts: ReadonlyMap<string, bigint>;
      reason: string;
      /** The lines whose amount is right although it is far beyond what was validated. */
      sure?: ReadonlySet<string>;
    };

/** The amounts that count from then on, in minor units of the win's currency. A correction changes one and says why. */
export function decideRealisation(
  counted: readonly { lineId: string; amount: bigint }[],
  win: Hiding,
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

/**
 * How far a win is whose values are all decided about. With no value left it is confirmed. It is closed where all that
 * was accepted is in, or where its people are asked no more; wins of measures alone are never asked and stay validated.
 */
export function stateOnceDecided(
  was: WinState,
  lines: readonly (Parameters<typeof checkedOutcome>[0][number] &
    Parameters<typeof isDelivering>[0][number])[],
  asked: { lastAsked: number; isOpen: boolean },
): "confirmed" | "validated" | "closed" {
  if (checkedOutcome(lines) !== "validated") return "confirmed";
  const askedOut = was !== "validated" && asked.lastAsked >= lastMonths && !asked.isOpen;
  if (was === "closed" || askedOut) return stateAfterCorrection("closed", lines, asked);
  return deliveringLines(lines).length === 0 ? "validated" : stateAfterCorrection("validated", lines, asked);
}
