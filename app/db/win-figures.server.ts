import { plainMoney, shortMoney } from "~/domain/money";
import { claimOverPeriod } from "~/domain/wins/period";
import { formulaWords } from "~/domain/wins/tco/tco";
import { acceptedLine, standingOf } from "~/domain/wins/value-check";
import { claimOf, worthOf } from "~/domain/wins/value-line";
import { veiledWords, type ValueWords } from "~/domain/wins/value-words";
import { apart, apartWords, convertedWorth, worthOfWin } from "~/domain/wins/win-worth";
import type { FoundLine } from "./wins.server";

type Words = (line: FoundLine, currency: string, locale: string) => ValueWords;

/** What Finance says of a line: who, whether all of it, what is left, and why where the reader may know amounts. */
export function shownCheck(line: FoundLine, currency: string, locale: string, words: Words) {
  const standing = standingOf(line);
  return {
    standing,
    by: standing === "claimed" ? null : (line.lastCheck?.checkedBy.name ?? null),
    left: standing === "reduced" ? words(acceptedLine(line), currency, locale).size : null,
    reason: words === veiledWords ? "" : (line.lastCheck?.reason ?? ""),
  };
}

/** How long and how often a line counts. */
export function lastingOf({ recurring, periodFrom, periodTo, termMonths }: FoundLine) {
  return { recurring, periodFrom, periodTo, termMonths };
}

/** What a recurring line of money claims over its whole period, in words; null for others, and of a single year. */
export function shownTotal(
  line: FoundLine,
  currency: string,
  locale: string,
  money = shortMoney,
): string | null {
  const total = line.unit === "money" ? claimOverPeriod(line) : null;
  return total === null || total === claimOf(line) ? null : money({ amount: total, currency }, locale);
}

interface Report {
  months: number;
  by: string;
  note: string;
  amount: bigint;
  reported: bigint;
  check: { corrected: boolean; reason: string; checkedBy: { name: string } } | null;
}

/** The formula of a line before and after, in words; null where its amounts were written down themselves. */
export function shownFormula({ tco, baseline, achieved }: FoundLine, currency: string, locale: string) {
  if (!tco) return null;
  const text = (when: "before" | "after", amount: bigint) =>
    `${formulaWords(tco, when, { currency, locale })} = ${plainMoney({ amount, currency }, locale)}`;
  return { before: text("before", baseline), after: text("after", achieved) };
}

/** An answer to the question what came in and what Finance says of it, its amounts in words. */
export function shownReport(
  { months, by, note, amount, reported, check }: Report,
  win: { currency: string },
  locale: string,
) {
  const text = (money: bigint) => shortMoney({ amount: money, currency: win.currency }, locale);
  return {
    ...{ months, by, note, reported: text(reported), counts: text(amount) },
    check: check && { by: check.checkedBy.name, corrected: check.corrected, reason: check.reason },
  };
}

/** Claimed and validated in words, what comes once apart from what comes every year; null where no line is about money. */
export function shownWorth(
  win: {
    valueLines: readonly (Parameters<typeof worthOfWin>[0][number] &
      Parameters<typeof convertedWorth>[0][number])[];
    currency: string;
  },
  locale: string,
) {
  const { realised, lines, checked } = worthOfWin(win.valueLines);
  if (lines === 0) return null;
  const text = (amount: bigint) => shortMoney({ amount, currency: win.currency }, locale);
  const money = win.valueLines.filter(({ unit }) => unit === "money");
  const converted = convertedWorth(win.valueLines);
  return {
    claimed: apartWords(apart(money, worthOf), text),
    validated:
      checked === 0
        ? null
        : apartWords(
            apart(money, ({ validated }) => validated),
            text,
          ),
    ...{ lines, checked },
    realised: realised > 0n ? text(realised) : null,
    /** In the company's currency, where that is another. */
    converted:
      converted && converted.currency !== win.currency
        ? apartWords(converted, (amount) => shortMoney({ amount, currency: converted.currency }, locale))
        : null,
  };
}
