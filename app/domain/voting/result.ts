import type { CountingMethod } from "./election";

/** What broke a tie, or that it is shared or still open. */
type TieBreaker =
  "prior-rounds" | "lot" | "id-order" | "shared" | "hr-decides" | "criterion" | "open" | Comparison["by"];

/** What a method itself looks at before its tie rule: figures of the tied entries, the highest first. */
export interface Comparison {
  by: "head-to-head" | "score" | "top-scores" | "first-choices";
  values: Record<string, number>;
}

/** Entries with equal votes where only some could go on, and how that was settled. */
export interface Tie {
  tied: string[];
  by: TieBreaker;
  /** Best first; missing while the tie is open or when it is shared. */
  order?: string[];
  /** The earlier round (from 1) that told them apart. */
  round?: number;
  /** The criterion of a jury whose means told the last winner and the next apart. */
  criterion?: string;
  /** What the method compared before, step by step; it settled the tie when `by` names the last of them. */
  compared?: Comparison[];
}

/** Ballots that moved when an entry left; `to` is null where no choice was left on them. */
export interface Transfer {
  from: string;
  to: string | null;
  votes: number;
}

/** Votes beyond the quota that an elected entry passes on, all its ballots at a part of their value. */
export interface Surplus {
  id: string;
  votes: number;
  /** Ballots of equal value: what each was worth and at what it is passed on, five decimals rounded down. */
  parcels: { ballots: number; value: number; passedOn: number }[];
}

export interface Round {
  /** Which seat this round is about, from 1; only where there are several. */
  seat?: number;
  /** Which part of a STAR count this is. */
  part?: "scores" | "runoff";
  /**
   * What each entry of this round has: votes, approvals, sums of scores, points (also half ones), under STV
   * votes to five decimals, elected entries included; under Schulze and ranked pairs the number of entries that
   * it is ahead of.
   */
  tallies: Record<string, number>;
  /** Ballots that named a choice but have none left; in the runoff of STAR those that prefer neither. */
  exhausted: number;
  /** Ballots that count for an entry in this round; under STV the sum of the tallies. */
  continuing: number;
  /** STV: votes lost so far by rounding down. Tallies, exhausted and this make up the valid ballots exactly. */
  roundingLoss?: number;
  /** Votes that win the round: more than half of the continuing ballots. */
  threshold?: number;
  /** STV: votes that win a seat. */
  quota?: number;
  elected: string[];
  eliminated: string[];
  /** STV: the surplus that is passed on at the end of this round. */
  surplus?: Surplus;
  transfers?: Transfer[];
  tie?: Tie;
  /** Shown for the order alone: the winner was found in an earlier round. */
  afterMajority?: boolean;
}

/** Every two entries compared: `rows[i][j]` is about the i-th against the j-th of `ids`, 0 on the diagonal. */
export interface PairTable {
  ids: string[];
  rows: number[][];
}

/** One majority of ranked pairs, in the order in which they were taken. */
export interface Majority {
  winner: string;
  loser: string;
  votes: number;
  against: number;
  /** Skipped where the majorities locked before it say the opposite. */
  locked: boolean;
}

type Outcome = "decided" | "no_winner" | "tie_open";

/** Ballots that prefer an entry to "none of these", and the other way round. */
export interface NoneCompared {
  against: string;
  preferWinner: number;
  preferNone: number;
}

/** The one shape of a result, whatever the method. */
export interface ElectionResult {
  method: CountingMethod;
  outcome: Outcome;
  /** In order of election; all tied where ties are shared. */
  winners: string[];
  /** Groups from best to worst, as far as the method tells them apart. */
  ranking: string[][];
  rounds: Round[];
  /** Ballots that named at least one choice. */
  valid: number;
  /** Empty ballots: they count for turnout only. */
  abstentions: number;
  /** Withdrawn entries and the number of ballots that had named them. */
  struck: { id: string; ballots: number }[];
  /** The entries between which somebody must decide, while the outcome is `tie_open`. */
  openTie?: string[];
  /** "None of these" against the entry that would have won. */
  none?: NoneCompared & {
    id: string;
    /** The same for each, where more than one would have won. */
    each?: NoneCompared[];
  };
  /** How many ballots prefer one to the other, where the method compares pairs. */
  pairwise?: PairTable;
  /** Schulze: the strength of the strongest path from one to the other, in votes of its weakest step. */
  paths?: PairTable;
  /** Ranked pairs: every majority, strongest first. */
  majorities?: Majority[];
  /** The columns of a jury, for method `rubric`. */
  jury?: JuryResult;
}

/** The ways to bring the jurors' means of an entry together; scores in points of the scale. */
export type JuryColumn = "raw" | "normalised" | "trimmed";

/** Why raw scores stand: fewer than 3 jurors, 6 entries, 3 scores of a juror, or 5 jurors of an entry to trim. */
export type RawReason = "few-jurors" | "few-entries" | "few-scores" | "few-to-trim";

/** What a jury's result shows beside winners and ranking. */
export interface JuryResult {
  /** The column fixed before the start, and the one that decided. */
  asked: JuryColumn;
  decided: JuryColumn;
  rawBecause?: RawReason;
  /** All standing entries in the order of their ids. */
  entries: JuryEntry[];
  /** The vote beside the jury: its weight in percent, its ballots and its empty ballots. */
  vote?: { weight: number; valid: number; abstentions: number };
}

/** One entry of a jury. Numbers are rounded to nine decimals; null where a column cannot be worked out. */
export interface JuryEntry {
  id: string;
  /** Jurors who scored it. */
  jurors: number;
  /** Whether enough did. */
  ranked: boolean;
  raw: number | null;
  normalised: number | null;
  trimmed: number | null;
  /** The mean of each criterion; empty where nobody scored it. */
  criteria: Record<string, number>;
  /** From the lowest juror's mean to the highest. */
  spread: number | null;
  /** The spread is beyond the limit: worth a talk. */
  disagree: boolean;
  /** Percent of the highest that the vote could give. */
  share?: number;
  /** Vote and jury together, from 0 to 100; what decides where there is a vote beside the jury. */
  combined?: number | null;
}
