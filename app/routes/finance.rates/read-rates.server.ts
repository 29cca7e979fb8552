import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { countRatesSet, listMissingRates, listRates, listRateYears } from "~/db/rates.server";
import { rateText } from "~/domain/wins/exchange";
import { localOf } from "~/domain/zoned-time";

/** The rates of a year as the page shows them, and those that wins wait for. */
export async function readRates(db: Database, askedYear: string) {
  const [{ currency: inCurrency, timeZone }, now] = await Promise.all([getCompany(db), databaseNow(db)]);
  const thisMonth = localOf(now, timeZone).slice(0, 7);
  const year = /^20\d\d$/.test(askedYear) ? Number(askedYear) : Number(thisMonth.slice(0, 4));
  const [seen, rows, years, missing] = await Promise.all([
    countRatesSet(db),
    listRates(db, inCurrency, year),
    listRateYears(db),
    listMissingRates(db, inCurrency, timeZone),
  ]);
  const rates = rows.map(({ month, scaled, setBy, _count, ...row }) => ({
    ...row,
    month: month.toISOString().slice(0, 7),
    rate: rateText(scaled),
    by: setBy.name,
    values: _count.lines,
  }));
  return {
    ...{ inCurrency, thisMonth, year, rates, missing, seen: String(seen) },
    years: [...new Set([year, ...years])].sort((a, b) => b - a),
  };
}
