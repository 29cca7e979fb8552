import { bytewise, type Decision, type TieRule } from "./election";
import type { Tie } from "./result";

/** What a category fixed about ties before its voting opened, and what was decided since. */
export interface TieBreaking {
  rule: TieRule;
  /** Earlier wins. Without a lot the ids are compared bytewise. */
  lotOrder?: readonly string[];
  decisions: readonly Decision[];
}

type Tallies = Readonly<Record<string, number>>;

/**
 * Puts tied entries in order, best first. `prior` holds the tallies of the earlier rounds, oldest first.
 * `prior-rounds` looks back to the nearest earlier round in which the tied differed, then to the lot;
 * `shared` and an undecided `hr-decides` give no order.
 */
export function settleTie(tied: readonly string[], ties: TieBreaking, prior: readonly Tallies[]): Tie {
  const group = [...tied].sort(bytewise);
  if (ties.rule === "shared") return { tied: group, by: "shared" };
  if (ties.rule === "lot") return byLot(group, ties.lotOrder);
  if (ties.rule === "prior-rounds") return byPriorRounds(group, ties, prior);
  const decision = ties.decisions.find(({ order }) => sameEntries(order, group));
  if (!decision) return { tied: group, by: "open" };
  return { tied: group, by: "hr-decides", order: [...decision.order] };
}

/** The same where nothing but the order of display hangs on it: never shared, never open. */
export function settleForOrder(tied: readonly string[], ties: TieBreaking, prior: readonly Tallies[]): Tie {
  return byPriorRounds([...tied].sort(bytewise), ties, prior);
}

function byLot(group: string[], lotOrder: TieBreaking["lotOrder"]): Tie {
  if (!lotOrder) return { tied: group, by: "id-order", order: [...group] };
  return {
    tied: group,
    by: "lot",
    order: [...group].sort((a, b) => lotOrder.indexOf(a) - lotOrder.indexOf(b)),
  };
}

function byPriorRounds(group: string[], ties: TieBreaking, prior: readonly Tallies[]): Tie {
  const lot = byLot(group, ties.lotOrder);
  const place = new Map(lot.order!.map((id, at) => [id, at]));
  const order = [...group].sort((a, b) => {
    const round = roundApart(a, b, prior);
    return round === undefined ? place.get(a)! - place.get(b)! : prior[round]![b]! - prior[round]![a]!;
  });
  const last = order.at(-1)!;
  const rounds = order.slice(0, -1).map((id) => roundApart(id, last, prior));
  if (rounds.includes(undefined)) return { ...lot, order };
  return { tied: group, by: "prior-rounds", order, round: Math.min(...(rounds as number[])) + 1 };
}

/** The nearest earlier round in which two entries differed. */
function roundApart(a: string, b: string, prior: readonly Tallies[]): number | undefined {
  for (let round = prior.length - 1; round >= 0; round -= 1) {
    if (prior[round]![a] !== prior[round]![b]) return round;
  }
  return undefined;
}

function sameEntries(order: readonly string[], group: readonly string[]): boolean {
  return order.length === group.length && group.every((id) => order.includes(id));
}

/** All entries in the order that settles what no figure does: the lot, or bytewise where there is none. */
export function tieBreakOrder(ids: readonly string[], { lotOrder }: TieBreaking): string[] {
  return byLot([...ids].sort(bytewise), lotOrder).order!;
}
