import { shareOf, times, whole, type Exact } from "./exact";
import type { ComputedMeasure, Scope } from "./measure";
import { isSmall, medianOf } from "./median";
import type { EngagedWins, MonthFigures, ValueSums } from "./month-figures";

/** A figure of the scorecard, exact, with how many it stands on. */
export interface Figure {
  /** Minor units for money, days, a share of one hundred for percent. Null where there is nothing to say. */
  value: Exact | null;
  /** How many wins or values it is computed from. */
  of: number;
  /** Of the total it is a share of, where it is a share. */
  hits: number | null;
  /** A share or a median of fewer than five. */
  small: boolean;
}

/** A measure over some months, from their sums. A total is the sum of its rows to the last minor unit. */
export function compute({ measure, kinds }: Scope, months: readonly MonthFigures[]): Figure {
  const values = months.flatMap((one) => one.values).filter(({ kind }) => isIn(kinds, kind));
  const engaged = months.flatMap((one) => one.engaged);
  return formulas[measure]({ months, values, engaged });
}

interface Given {
  months: readonly MonthFigures[];
  values: readonly ValueSums[];
  engaged: readonly EngagedWins[];
}

const formulas: Record<ComputedMeasure, (given: Given) => Figure> = {
  joint_wins: ({ months }) => {
    const wins = count(months, ({ wins }) => wins);
    return { value: whole(wins), of: wins, hits: null, small: false };
  },
  identified: ({ values }) => total(values, "claimed", "lines"),
  decided: ({ values }) => total(values, "decided", "decidedLines"),
  committed: ({ values }) => total(values, "validated", "validatedLines"),
  realised: ({ values }) => total(values, "realised", "realisedLines"),
  claims_kept: ({ values }) =>
    share(
      sum(values, "kept"),
      sum(values, "decided"),
      count(values, ({ decidedLines }) => decidedLines),
    ),
  forecast_met: ({ values }) =>
    share(
      sum(values, "realised"),
      sum(values, "validated"),
      count(values, ({ validatedLines }) => validatedLines),
    ),
  early_engagement: ({ engaged }) => {
    const known = count(
      engaged.filter(({ early }) => early !== null),
      winsOf,
    );
    const hits = count(
      engaged.filter(({ early }) => early === true),
      winsOf,
    );
    return { ...share(BigInt(hits), BigInt(known), known), hits };
  },
  days_to_procurement: ({ engaged }) => median(engaged, ({ toProcurement }) => days(toProcurement)),
  joined_after: ({ engaged }) => median(engaged, joinedAfter),
  cycle_time: ({ engaged }) => median(engaged, ({ cycle }) => days(cycle)),
  cycle_time_early: ({ engaged }) =>
    median(engaged, ({ cycle, early }) => (early === true ? days(cycle) : null)),
  cycle_time_later: ({ engaged }) =>
    median(engaged, ({ cycle, early }) => (early === false ? days(cycle) : null)),
};

/** The share of the time to the win that had passed when Procurement joined, of one hundred and at most that. */
export function joinedAfter({ toProcurement, cycle }: Pick<EngagedWins, "toProcurement" | "cycle">) {
  if (toProcurement === null || cycle === null || cycle <= 0) return null;
  return shareOf(100 * Math.min(toProcurement, cycle), cycle);
}

/** Whether a kind is in a scope; an empty scope has all. */
function isIn(kinds: readonly string[], kind: string): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

type SumName = "claimed" | "decided" | "kept" | "validated" | "realised";

function total(
  values: readonly ValueSums[],
  name: SumName,
  lines: "lines" | "decidedLines" | "validatedLines" | "realisedLines",
) {
  return {
    value: whole(sum(values, name)),
    of: count(values, (one) => one[lines]),
    hits: null,
    small: false,
  };
}

function share(part: bigint, of: bigint, sample: number): Figure {
  const value = shareOf(part, of);
  return { value: value && times(value, 100n), of: sample, hits: null, small: isSmall(sample) };
}

function median(engaged: readonly EngagedWins[], valueOf: (one: EngagedWins) => Exact | null): Figure {
  const tally = engaged.flatMap((one) => {
    const value = valueOf(one);
    return value ? [{ value, count: one.wins }] : [];
  });
  const of = count(tally, (one) => one.count);
  return { value: medianOf(tally), of, hits: null, small: isSmall(of) };
}

function winsOf({ wins }: EngagedWins): number {
  return wins;
}

function days(number: number | null): Exact | null {
  return number === null ? null : whole(number);
}

function sum(values: readonly ValueSums[], name: SumName): bigint {
  return values.reduce((all, one) => all + one[name], 0n);
}

function count<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((all, one) => all + of(one), 0);
}
