import type { Side } from "../wins/sides";
import { isPublic, type WinState } from "../wins/win-state";
import type { FigureCondition, ThresholdCondition, WinCountCondition, WinValueCondition } from "./threshold";

/** First and last day that count, as `YYYY-MM-DD`; both belong to the period. */
export interface Period {
  start: string;
  end: string;
}

/** What the rule reads of one person. Days are `YYYY-MM-DD`. */
export interface PersonRecord {
  /** The first day of the figure's own period, and the figure in whole thousandths. */
  figures: readonly { on: string; thousandths: bigint }[];
  /** Wins in which the person takes part; `worth` is the sum of their money lines in minor units. */
  wins: readonly {
    id: string;
    side: Side;
    wonOn: string;
    state: WinState;
    /** Whether Procurement was in before the offer went out; nothing where the days do not say. */
    beforeOffer?: boolean | null;
    currency: string;
    worth: bigint;
    /** The same by Finance's rates, where the win is in another currency than the company. */
    converted?: { currency: string; worth: bigint } | null;
  }[];
}

/** What somebody has by one condition. */
export interface Measure {
  reaches: boolean;
  /** In the units of the condition, rounded down; null where nothing is on record. */
  amount: bigint | null;
  /** What is missing, rounded up, so that it is never zero for somebody who misses; null where nothing is on record. */
  short: bigint | null;
  /** The shortfall as an exact share of what is asked, to set misses of different units in one order. */
  shortShare: { over: bigint; under: bigint } | null;
  /** Figures or wins that were counted. */
  counted: number;
  /** Figures that are missing. */
  periodsShort: number;
  winIds: string[];
  /** The figures that were counted, the earliest first. */
  figures: { on: string; thousandths: bigint }[];
}

/** Measures a person against one condition. Nothing is rounded before it is compared. */
export function measure(condition: ThresholdCondition, record: PersonRecord, period: Period): Measure {
  if (condition.source === "figures") return measureFigures(condition, record, period);
  return measureWins(condition, record, period);
}

function measureFigures(condition: FigureCondition, { figures }: PersonRecord, period: Period): Measure {
  const minimum = BigInt(condition.minimum);
  const counted = figures.filter(({ on }) => within(on, period)).sort((a, b) => (a.on < b.on ? -1 : 1));
  const values = counted.map(({ thousandths }) => thousandths);
  const periodsShort = Math.max(0, condition.fewest - values.length);
  if (values.length === 0) return { ...nothing, periodsShort };
  const total = values.reduce((sum, one) => sum + one, 0n);
  const { over, under } =
    condition.combine === "lowest"
      ? { over: values.reduce((low, one) => (one < low ? one : low)), under: 1n }
      : { over: total, under: condition.combine === "mean" ? BigInt(values.length) : 1n };
  return {
    ...compared({ over, under }, minimum, periodsShort),
    counted: values.length,
    winIds: [],
    figures: counted,
  };
}

function measureWins(
  condition: WinCountCondition | WinValueCondition,
  { wins }: PersonRecord,
  period: Period,
): Measure {
  const counts = condition.source === "value" ? isValidated : isPublic;
  const counted = wins.filter(
    (win) =>
      within(win.wonOn, period) &&
      counts(win.state) &&
      (condition.side === "any" || condition.side === win.side) &&
      (condition.source !== "early" || win.beforeOffer === true) &&
      (condition.source !== "value" || worthIn(condition.currency, win) !== null),
  );
  if (counted.length === 0) return nothing;
  const amount =
    condition.source === "value"
      ? counted.reduce((sum, win) => sum + (worthIn(condition.currency, win) ?? 0n), 0n)
      : BigInt(counted.length);
  const winIds = counted.map(({ id }) => id).sort();
  return {
    ...compared({ over: amount, under: 1n }, BigInt(condition.minimum), 0),
    counted: counted.length,
    winIds,
    figures: [],
  };
}

/** What a win is worth in a currency: its own, or the company's by the rates it was validated by; else null. */
function worthIn(currency: string, win: PersonRecord["wins"][number]): bigint | null {
  if (win.currency === currency) return win.worth;
  return win.converted?.currency === currency ? win.converted.worth : null;
}

const nothing: Measure = {
  reaches: false,
  amount: null,
  short: null,
  shortShare: null,
  counted: 0,
  periodsShort: 0,
  winIds: [],
  figures: [],
};

/** An exact fraction beside the minimum. Too few periods miss by the periods, whatever the figures. */
function compared(value: { over: bigint; under: bigint }, minimum: bigint, periodsShort: number) {
  const missing = minimum * value.under - value.over;
  const lacks = missing > 0n ? missing : 0n;
  const asked = minimum === 0n ? 1n : minimum < 0n ? -minimum : minimum;
  return {
    reaches: lacks === 0n && periodsShort === 0,
    amount: floorDivided(value.over, value.under),
    short: -floorDivided(-lacks, value.under),
    shortShare: { over: lacks, under: value.under * asked },
    periodsShort,
  };
}

/** Finance has looked at these; a win that was only confirmed claims its value. */
function isValidated(state: WinState): boolean {
  return state === "validated" || state === "closed";
}

function within(day: string, { start, end }: Period): boolean {
  return start <= day && day <= end;
}

function floorDivided(over: bigint, under: bigint): bigint {
  const cut = over / under;
  return over < 0n && cut * under !== over ? cut - 1n : cut;
}
