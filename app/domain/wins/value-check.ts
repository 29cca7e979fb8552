import { reasonProblem } from "../reason";
import { granted, refused, type Verdict } from "../verdict";
import { checkHidden, type Hiding } from "./hidden-customer";
import { claimOf, isHigherBetter, type ValueLine } from "./value-line";

/** What Finance says of one line. */
export type FinanceState = "unchecked" | "validated" | "rejected";

/** What a validator decides about a line. The amount is in the units of the line. */
export type Decision =
  | { does: "validate"; reason: string }
  | { does: "reduce"; amount: bigint; reason: string }
  | { does: "reject"; reason: string };

export interface Checked {
  financeState: FinanceState;
  /** What is accepted of the claim; null unless validated. */
  validated: bigint | null;
  reason: string;
}

/**
 * What a decision makes of a line. A reduction lies between nothing and the claim, and only a claim that counts up can
 * be reduced. Whoever reduces, rejects or corrects gives a reason; it never names a customer who is hidden.
 */
export function decideValue(
  line: Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved">,
  win: Hiding,
  { decision, correcting }: { decision: Decision; correcting: "yes" | "no" },
): Verdict<Checked> {
  const claim = claimOf(line);
  const validated = validatedBy(decision, claim);
  if (!validated.ok) return validated;
  const reason = decision.reason.trim();
  if (decision.does !== "validate" || correcting === "yes" || reason !== "") {
    const problem = reasonProblem(reason);
    if (problem) return problem;
  }
  const hidden = checkHidden(win, [{ field: "reason", text: reason }]);
  if (!hidden.ok) return hidden;
  const financeState = decision.does === "reject" ? ("rejected" as const) : ("validated" as const);
  return granted({ financeState, validated: validated.value, reason });
}

function validatedBy(decision: Decision, claim: bigint): Verdict<bigint | null> {
  if (decision.does === "reject") return granted(null);
  if (decision.does === "validate") return granted(claim);
  if (claim <= 0n) return refused("nothing-to-reduce", { field: "amount" });
  const fits = decision.amount > 0n && decision.amount < claim;
  return fits ? granted(decision.amount) : refused("not-below-claim", { field: "amount" });
}

/** The people in whose hands a win was before Finance. */
export interface Staked {
  submittedById: string;
  participants: readonly { personId: string; name: string }[];
  signOffs: readonly { personId: string; name: string; forId?: string | null }[];
}

/**
 * Nobody validates what they have a stake in: the author, the people of the win, those who signed it or were stood in
 * for, and whoever reports to one of them, directly or through others.
 */
export function checkStake(win: Staked, validator: { id: string; superiorIds: readonly string[] }): Verdict {
  const stakes: { personId: string; name?: string }[] = [
    ...win.participants,
    ...win.signOffs,
    ...win.signOffs.flatMap(({ forId }) => (forId ? [{ personId: forId }] : [])),
    { personId: win.submittedById },
  ];
  if (stakes.some(({ personId }) => personId === validator.id)) return refused("own-stake");
  const above = stakes.find(({ personId }) => validator.superiorIds.includes(personId));
  return above ? refused("stake-above", { detail: above.name }) : granted();
}

/** How far Finance is with a win: still at it, done with something that counts, or done with nothing left. */
export function checkedOutcome(
  lines: readonly { financeState: FinanceState }[],
): "open" | "validated" | "nothing-left" {
  if (lines.some(({ financeState }) => financeState === "unchecked")) return "open";
  return lines.some(({ financeState }) => financeState === "validated") ? "validated" : "nothing-left";
}

/** How a decision about a line is named: a reduced one accepts less than was claimed. */
export function standingOf(
  line: Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved"> &
    Pick<Checked, "financeState" | "validated">,
): "claimed" | "validated" | "reduced" | "rejected" {
  if (line.financeState === "unchecked") return "claimed";
  if (line.financeState === "rejected") return "rejected";
  return line.validated === claimOf(line) ? "validated" : "reduced";
}

/** A line as Finance accepted it: the change that is left of the claim. Where nobody accepted it, as it was claimed. */
export function acceptedLine<
  L extends Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved"> & Pick<Checked, "validated">,
>(line: L): L {
  if (line.validated === null) return line;
  const change = isHigherBetter(line) ? line.validated : -line.validated;
  return { ...line, achieved: line.baseline + change };
}
