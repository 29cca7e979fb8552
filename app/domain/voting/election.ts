/** The ways of counting. The list grows with the methods in `tally.ts`. */
export const countingMethods = ["plurality", "irv"] as const;
export type CountingMethod = (typeof countingMethods)[number];

/** What happens when votes are equal; chosen before the voting opens. */
export const tieRules = ["prior-rounds", "lot", "shared", "hr-decides"] as const;
export type TieRule = (typeof tieRules)[number];

/** One thing that is voted on. A withdrawn one is struck from all ballots. */
export interface Candidate {
  id: string;
  name: string;
  withdrawn?: boolean;
}

/** Ranks from best to worst, each a list of candidate ids. An empty list is an abstention. */
export type Ranks = readonly (readonly string[])[];

/** One ballot, or `count` identical ones. */
export interface RankedBallot {
  count?: number;
  ranks: Ranks;
}

/** How the returning officers settled one tie: the tied, best first. */
export interface Decision {
  order: string[];
  reason?: string;
}

/** The seed in hex and what was published about it; `order`, when given, decides lots (earlier wins). */
export interface Lot {
  seed?: string;
  commitment?: string;
  order?: string[];
}

export interface Rules {
  tie: TieRule;
  maxScore?: number;
  /** The candidate that stands for "none of these": a winner must be preferred to it. */
  none?: string;
}

/** All that a count depends on. */
export interface Election {
  method: CountingMethod;
  seats: number;
  rules: Rules;
  lot?: Lot;
  decisions?: Decision[];
  candidates: Candidate[];
  ballots: RankedBallot[];
}

/** Candidate ids are compared bytewise wherever an order is needed. */
export function bytewise(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    if (left[at] !== right[at]) return left[at]! - right[at]!;
  }
  return left.length - right.length;
}

const encoder = new TextEncoder();

/** The rule where a file names none: look back where there are rounds, share where there are not. */
export function defaultTieRule(method: CountingMethod): TieRule {
  return method === "irv" ? "prior-rounds" : "shared";
}
