/** The ways of counting; `tally.ts` holds one module for each. */
export const countingMethods = [
  "plurality",
  "approval",
  "score",
  "star",
  "borda",
  "irv",
  "stv",
  "schulze",
  "ranked_pairs",
  "rubric",
] as const;
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
interface RankedBallot {
  count?: number;
  ranks: Ranks;
}

/** A ballot that approves of some entries; an empty list is an abstention. */
interface ApprovalBallot {
  count?: number;
  approve: readonly string[];
}

/** A ballot with a whole number for some entries, from 0 to the highest score; an empty map is an abstention. */
interface ScoreBallot {
  count?: number;
  scores: Readonly<Record<string, number>>;
}

/** One juror's sheet: entry, then criterion, then score. An entry that is missing was not scored. */
export interface SheetBallot {
  count?: number;
  sheet: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type Ballot = RankedBallot | ApprovalBallot | ScoreBallot | SheetBallot;

/** What one voter decided, without the number of voters who decided the same. */
export type BallotChoice =
  | Pick<RankedBallot, "ranks">
  | Pick<ApprovalBallot, "approve">
  | Pick<ScoreBallot, "scores">
  | Pick<SheetBallot, "sheet">;

/** The highest score on ballots of score and STAR. */
export const maxScore = 5;

/** Which of the four forms the ballots of a method have. */
export type BallotForm = "ranks" | "approve" | "scores" | "sheet";

/** What a jury scores by; weights are whole numbers above 0. */
export interface Criterion {
  id: string;
  name: string;
  weight: number;
}

/** How the sheets of a jury become a result. Scores are whole numbers from `min` to `max`. */
export interface RubricRules {
  min: number;
  max: number;
  criteria: Criterion[];
  /** Entries with fewer jurors are not ranked. */
  minJurors: number;
  /** Which column decides. The others stand beside it where they can be worked out. */
  decides: "raw" | "normalised" | "trimmed";
  /** Spread of the jurors' means of one entry, in thousandths of a point, beyond which it is marked. */
  spread?: number;
  /** A vote that counts together with the jury, at a weight in percent. */
  vote?: { method: "approval" | "score"; weight: number; maxScore?: number };
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
  rubric?: RubricRules;
}

/** All that a count depends on. */
export interface Election {
  method: CountingMethod;
  seats: number;
  rules: Rules;
  lot?: Lot;
  decisions?: Decision[];
  candidates: Candidate[];
  ballots: Ballot[];
  /** The public vote beside a jury, in the form of `rules.rubric.vote.method`. */
  votes?: Ballot[];
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
  return method === "irv" || method === "stv" ? "prior-rounds" : "shared";
}

/** The form of ballot that a method counts. */
export function ballotForm(method: CountingMethod): BallotForm {
  if (method === "approval") return "approve";
  if (method === "score" || method === "star") return "scores";
  return method === "rubric" ? "sheet" : "ranks";
}
