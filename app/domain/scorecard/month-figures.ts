import type { Month } from "../wins/exchange";
import type { ValueKind } from "../wins/value-line";

/** What the values of one kind in one month add up to, in minor units of the company's currency. */
export interface ValueSums {
  kind: ValueKind;
  claimed: bigint;
  /** The claims that Finance has decided about, whichever way. */
  decided: bigint;
  /** What was accepted of those. */
  kept: bigint;
  validated: bigint;
  realised: bigint;
  /** How many values stand in each of these. */
  lines: number;
  decidedLines: number;
  validatedLines: number;
  realisedLines: number;
  /** Values that are in no sum because their month has no rate for their currency. */
  unrated: number;
}

/** Wins of one month whose days are alike. */
export interface EngagedWins {
  /** Days from the lead to Procurement joining, and from the lead to the win; null where a day is not known. */
  toProcurement: number | null;
  cycle: number | null;
  /** Whether Procurement was in before the offer left. */
  early: boolean | null;
  wins: number;
}

/** All that a scorecard shows of the wins of one month, for one reader. */
export interface MonthFigures {
  month: Month;
  wins: number;
  /** Wins of which this reader may not know the amounts: they count, their values do not. */
  veiled: number;
  values: readonly ValueSums[];
  engaged: readonly EngagedWins[];
}

/** A month in which nothing was won. */
export function quietMonth(month: Month): MonthFigures {
  return { month, wins: 0, veiled: 0, values: [], engaged: [] };
}

/** The months' figures for the months asked for, in their order; a month without wins is quiet. */
export function figuresOf(months: readonly Month[], known: readonly MonthFigures[]): MonthFigures[] {
  const byMonth = new Map(known.map((figures) => [figures.month, figures]));
  return months.map((month) => byMonth.get(month) ?? quietMonth(month));
}

/** Two halves of the same month, such as what everybody reads and what one reader knows besides. */
export function joined(one: MonthFigures, other: MonthFigures): MonthFigures {
  return {
    month: one.month,
    wins: one.wins + other.wins,
    veiled: one.veiled + other.veiled,
    values: [...one.values, ...other.values],
    engaged: [...one.engaged, ...other.engaged],
  };
}
