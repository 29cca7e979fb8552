import type { Month } from "~/domain/wins/exchange";
import type { Database, Tx } from "./client.server";

interface Pair {
  currency: string;
  inCurrency: string;
}

/** The rate that counts now: the last version of a month, or null where Finance has set none. */
export async function findRate(db: Database | Tx, pair: Pair, month: Month) {
  const where = { ...pair, month: firstDay(month) };
  return db.rate.findFirst({ where, orderBy: { version: "desc" } });
}

const set = { act: "rate.set", subjectType: "rate" } as const;

/** How many rates were set so far, of whatever currency and month. */
export async function countRatesSet(db: Database | Tx): Promise<number> {
  return db.auditEvent.count({ where: set });
}

/** How many rates had been set when this one was, itself among them: nothing where the record says nothing of it. */
export async function countRatesSetUntil(db: Database | Tx, rateId: string): Promise<number> {
  const event = await db.auditEvent.findFirst({
    where: { ...set, subjectId: rateId },
    select: { seq: true },
  });
  return event ? db.auditEvent.count({ where: { ...set, seq: { lte: event.seq } } }) : 0;
}

/** The last rate of a currency, of this month or the nearest before it, else of the nearest after it. */
export async function findLastRate(db: Database | Tx, pair: Pair, month: Month) {
  const until = { ...pair, month: { lte: firstDay(month) } };
  const after = { ...pair, month: { gt: firstDay(month) } };
  return (
    (await db.rate.findFirst({ where: until, orderBy: [{ month: "desc" }, { version: "desc" }] })) ??
    (await db.rate.findFirst({ where: after, orderBy: [{ month: "asc" }, { version: "desc" }] }))
  );
}

/** Adds a rate as the next version of its month. */
export async function insertRate(
  tx: Tx,
  rate: Pair & { month: Month; version: number; scaled: bigint; setById: string; setAt: Date },
): Promise<string> {
  const { id } = await tx.rate.create({ data: { ...rate, month: firstDay(rate.month) } });
  return id;
}

const most = 200;

/** The rates of a year, every version, the latest month first, with how many values each has converted. */
export async function listRates(db: Database | Tx, inCurrency: string, year: number) {
  const within = { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) };
  return db.rate.findMany({
    where: { inCurrency, month: within },
    select: {
      ...{ id: true, currency: true, month: true, version: true, scaled: true, setAt: true },
      setBy: { select: { name: true } },
      _count: { select: { lines: true } },
    },
    orderBy: [{ month: "desc" }, { currency: "asc" }, { version: "desc" }],
    take: most,
  });
}

/** The months that have a rate into a currency, as “USD 2026-03”, the latest first. */
export async function listRatedMonths(db: Database | Tx, inCurrency: string): Promise<string[]> {
  const rows = await db.rate.findMany({
    where: { inCurrency, version: 1 },
    select: { currency: true, month: true },
    orderBy: [{ month: "desc" }, { currency: "asc" }],
    take: most,
  });
  return rows.map(({ currency, month }) => `${currency} ${month.toISOString().slice(0, 7)}`);
}

/** The years that have rates. */
export async function listRateYears(db: Database | Tx): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM "month")::int AS "year" FROM "Rate" ORDER BY 1 DESC`;
  return rows.map(({ year }) => year);
}

/** Currencies and months of wins that wait for Finance and have no rate, with how many wins each. */
export async function listMissingRates(db: Database | Tx, inCurrency: string, timeZone: string) {
  return db.$queryRaw<{ currency: string; month: Month; wins: number }[]>`
    WITH waiting AS (
      SELECT win."currency",
             to_char(coalesce(won."on", (win."confirmedAt" AT TIME ZONE ${timeZone})::date), 'YYYY-MM') AS "month"
        FROM "Win" win
        LEFT JOIN "Milestone" won ON won."winId" = win."id" AND won."kind" = 'won'
       WHERE win."state" = 'confirmed' AND win."checkedAt" IS NULL AND win."currency" <> ${inCurrency}
         AND EXISTS (SELECT FROM "ValueLine" line WHERE line."winId" = win."id" AND line."unit" = 'money')
    )
    SELECT waiting."currency", waiting."month", count(*)::int AS "wins" FROM waiting
     WHERE NOT EXISTS (
             SELECT FROM "Rate" rate
              WHERE rate."currency" = waiting."currency" AND rate."inCurrency" = ${inCurrency}
                AND to_char(rate."month", 'YYYY-MM') = waiting."month")
     GROUP BY 1, 2 ORDER BY 2, 1 LIMIT 50`;
}

function firstDay(month: Month): Date {
  return new Date(`${month}-01T00:00:00Z`);
}
