import type { CountingMethod } from "./election";

/** What broke a tie, or that it is shared or still open. */
type TieBreaker = "prior-rounds" | "lot" | "id-order" | "shared" | "hr-decides" | "criterion" | "open";

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
}

/** Ballots that moved when an entry left; `to` is null where no choice was left on them. */
export interface Transfer {
  from: string;
  to: string | null;
  votes: number;
}

export interface Round {
  /** Which seat this round is about, from 1; only where there are several. */
  seat?: number;
  /** Votes of each entry that continues. */
  tallies: Record<string, number>;
  /** Ballots that named a choice but have none left. */
  exhausted: number;
  /** Ballots that count for an entry in this round. */
  continuing: number;
  /** Votes that win the round: more than half of the continuing ballots. */
  threshold?: number;
  elected: string[];
  eliminated: string[];
  transfers?: Transfer[];
  tie?: Tie;
  /** Shown for the order alone: the winner was found in an earlier round. */
  afterMajority?: boolean;
}

type Outcome = "decided" | "no_winner" | "tie_open";

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
  none?: { id: string; against: string; preferWinner: number; preferNone: number };
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
