import type { FinanceState } from "./value-check";
import { worthOf, type ValueLine } from "./value-line";

type Worthy = Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved"> & {
  financeState: FinanceState;
  validated: bigint | null;
  realised: bigint;
};

/** What a win is worth in minor units of its currency, each figure apart from the others and never added to them. */
export interface WinWorth {
  /** What its people say, whatever Finance made of it. */
  claimed: bigint;
  /** What Finance has accepted so far. */
  validated: bigint;
  /** What has come in of the lines that Finance accepts: a line rejected since counts no more. */
  realised: bigint;
  /** How many lines of money there are, and of how many Finance has decided. */
  lines: number;
  checked: number;
}

/** Amounts that come once beside those of one year of what comes every year: neither is the other, nothing adds them. */
export interface Apart {
  once: bigint;
  yearly: bigint;
}

/** An amount of each line, apart by how often it comes. */
export function apart<L extends { recurring: boolean }>(
  lines: readonly L[],
  amountOf: (line: L) => bigint | null,
): Apart {
  const of = (recurring: boolean) =>
    sum(lines.filter((line) => line.recurring === recurring).map((line) => amountOf(line) ?? 0n));
  return { once: of(false), yearly: of(true) };
}

/** “€46k once, €12k a year”; what comes once alone is the amount itself. */
export function apartWords({ once, yearly }: Apart, text: (amount: bigint) => string): string {
  if (yearly === 0n) return text(once);
  return once === 0n ? `${text(yearly)} a year` : `${text(once)} once, ${text(yearly)} a year`;
}

/** What was validated of a win, in the currency it was converted to; null where nothing was. */
export function convertedWorth(
  lines: readonly { recurring: boolean; inCompany: bigint | null; inCurrency: string | null }[],
): (Apart & { currency: string }) | null {
  const currency = lines.find(({ inCurrency }) => inCurrency !== null)?.inCurrency ?? null;
  if (currency === null) return null;
  return { ...apart(lines, (line) => (line.inCurrency === currency ? line.inCompany : 0n)), currency };
}

/** The sum over the lines of money; measures are worth what they are and are left out. */
export function worthOfWin(lines: readonly Worthy[]): WinWorth {
  const money = lines.filter(({ unit }) => unit === "money");
  return {
    claimed: sum(money.map((line) => worthOf(line) ?? 0n)),
    validated: sum(money.map(({ validated }) => validated ?? 0n)),
    realised: sum(money.map(({ financeState, realised }) => (financeState === "validated" ? realised : 0n))),
    lines: money.length,
    checked: money.filter(({ financeState }) => financeState !== "unchecked").length,
  };
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
