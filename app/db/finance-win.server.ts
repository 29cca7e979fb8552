import { amountText, formatMoney, plainMoney } from "~/domain/money";
import { rateMonth, rateText } from "~/domain/wins/exchange";
import { evidenceAt } from "~/domain/wins/evidence-files";
import { checkStake, standingOf } from "~/domain/wins/value-check";
import { claimOf, valueNames } from "~/domain/wins/value-line";
import { acceptedLine } from "~/domain/wins/value-check";
import { exactValueWords } from "~/domain/wins/value-words";
import { openFor } from "~/domain/wins/win-state";
import { localOf } from "~/domain/zoned-time";
import type { Database } from "./client.server";
import { getCompany } from "./company.server";
import { listManagersAbove } from "./people.server";
import { lastingOf, shownReport, shownTotal, shownWorth, shownFormula } from "./win-figures.server";
import { listWinFiles } from "./win-files.server";
import { findRate } from "./rates.server";
import { listReports } from "./realisations.server";
import { findOpenReversalAsk } from "./reversals.server";
import { findWin, type FoundLine, type FoundWin } from "./wins.server";

/** A win as Finance checks it, with every figure exact, or null where it has not come to Finance. */
export async function findFinanceWin(db: Database, id: string, reader: { id: string }) {
  const [win, { locale }, superiorIds] = await Promise.all([
    findWin(db, id),
    getCompany(db),
    listManagersAbove(db, reader.id),
  ]);
  if (!win?.confirmedAt) return null;
  const stake = checkStake(win, { id: reader.id, superiorIds });
  const [missingRate, ask, reports, files] = await Promise.all([
    missingRateOf(db, win),
    findOpenReversalAsk(db, id),
    listReports(db, id),
    listWinFiles(db, id),
  ]);
  const { title, summary, customer, suppliers, state, currency, checkedAt, hideAmounts, hideCustomer } = win;
  return {
    ...{ id, title, summary, customer, suppliers, state, currency, checkedAt, hideAmounts, hideCustomer },
    worth: shownWorth(win, locale),
    files: evidenceAt(win.valueLines, files, null),
    ...{ stake: stake.ok ? null : stake, missingRate },
    mayCheck: stake.ok && openFor(state, "check"),
    mayReverse: stake.ok && openFor(state, "reverse"),
    reversal: win.reversedAt && {
      ...{ at: win.reversedAt, by: win.reversedBy?.name ?? "", reason: win.reverseReason },
    },
    mayCheckRealised: stake.ok && openFor(state, "check-realised"),
    reports: reports.map((report) => ({
      ...shownReport(report, win, locale),
      seen: report.checkCount,
      lines: report.realisations.map((one) => shownRealisation(win, one, locale)),
    })),
    reversalAsk: ask && { by: ask.askedBy.name, reason: ask.reason },
    lines: win.valueLines.map((line) => ({
      ...shownLine(line, currency, locale),
      files: evidenceAt(win.valueLines, files, line.kind),
    })),
  };
}

/** The currency and month that Finance has set no rate for, where the win needs one. */
async function missingRateOf(db: Database, win: FoundWin) {
  const { currency: inCurrency, timeZone } = await getCompany(db);
  const { currency, confirmedAt } = win;
  const hasMoney = win.valueLines.some(({ unit }) => unit === "money");
  if (currency === inCurrency || !hasMoney || !confirmedAt) return null;
  const month = rateMonth(win, localOf(confirmedAt, timeZone));
  return (await findRate(db, { currency, inCurrency }, month)) ? null : { currency, month };
}

/** What came in of one line, to the last unit. */
function shownRealisation(
  win: FoundWin,
  { lineId, amount, reported }: { lineId: string; amount: bigint; reported: bigint },
  locale: string,
) {
  const line = win.valueLines.find(({ id }) => id === lineId);
  const text = (money: bigint) => plainMoney({ amount: money, currency: win.currency }, locale);
  return {
    ...{ lineId, name: line ? line.label || valueNames[line.kind] : "" },
    ...{ counts: amountText({ amount, currency: win.currency }), reported: text(reported) },
  };
}

/** A line with its figures to the last unit. */
function shownLine(line: FoundLine, currency: string, locale: string) {
  return {
    ...{ id: line.id, name: valueNames[line.kind], label: line.label, note: line.note, unit: line.unit },
    ...{ hard: line.hard, ...lastingOf(line), seen: line.checkCount, currency },
    links: line.links,
    formula: shownFormula(line, currency, locale),
    total: shownTotal(line, currency, locale, plainMoney),
    ...{ source: line.baselineSource, sourceDay: line.baselineDate },
    standing: standingOf(line),
    mayReduce: claimOf(line) > 0n,
    words: exactValueWords(line, currency, locale),
    converted: convertedLine(line, locale),
    left: line.validated === null ? null : exactValueWords(acceptedLine(line), currency, locale).change,
    lastCheck:
      line.lastCheck && line.financeState !== "unchecked"
        ? {
            ...{ by: line.lastCheck.checkedBy.name, at: line.lastCheck.checkedAt },
            reason: line.lastCheck.reason,
          }
        : null,
  };
}

/** “$1,000 is €924.50 by 0.9245 of 2026-03, version 2”, in its parts; null in the company's own currency. */
function convertedLine({ rate, inCompany, inCurrency }: FoundLine, locale: string) {
  if (!rate || inCompany === null || inCurrency === null) return null;
  return {
    amount: formatMoney({ amount: inCompany, currency: inCurrency }, locale),
    rate: rateText(rate.scaled),
    ...{ month: rate.month.toISOString().slice(0, 7), version: rate.version },
  };
}

export type FinanceWin = NonNullable<Awaited<ReturnType<typeof findFinanceWin>>>;

/** One line of a win that has come to Finance, with the win it belongs to. */
export async function findFinanceLine(db: Database, lineId: string, reader: { id: string }) {
  const row = await db.valueLine.findUnique({ where: { id: lineId }, select: { winId: true } });
  const win = row && (await findFinanceWin(db, row.winId, reader));
  const line = win?.lines.find(({ id }) => id === lineId);
  return win && line ? { win, line } : null;
}
