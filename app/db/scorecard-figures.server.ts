import type { EngagedWins, MonthFigures, ValueSums } from "~/domain/scorecard/month-figures";
import { addMonths } from "~/domain/scorecard/period";
import type { Month } from "~/domain/wins/exchange";
import type { WinViewer } from "~/domain/wins/visibility";
import type { Database, Tx } from "./client.server";
import { amountsReadBy, isCounted } from "./converted-values.server";
import { Prisma } from "./generated/client";

/** Which wins a scorecard is about: those that people of a department or a place took part in, or all. */
interface ScorecardUnit {
  departmentId?: string;
  location?: string;
}

export interface AskedMonths {
  viewer: WinViewer;
  unit: ScorecardUnit;
  /** The first and the last month. */
  from: Month;
  to: Month;
}

/**
 * What the wins of each month come to, for a viewer: months without wins are left out. Amounts that a viewer may not
 * read are in no sum; their wins are counted as veiled. Who needs days alone reads the wins without their values, and
 * who needs sums alone the values without the days and numbers of wins.
 */
export async function listMonthFigures(
  db: Database | Tx,
  asked: AskedMonths,
  { reads }: { reads: "all" | "wins" | "values" } = { reads: "all" },
): Promise<MonthFigures[]> {
  const [values, engaged, hidden] = await Promise.all([
    reads === "wins" ? [] : listValueSums(db, asked),
    reads === "values" ? [] : listEngaged(db, asked),
    reads === "values" ? listVeiled(db, asked) : [],
  ]);
  const months = new Map<Month, MonthFigures & { values: ValueSums[]; engaged: EngagedWins[] }>();
  const figuresOf = (month: Month) =>
    months.get(month) ?? { month, wins: 0, veiled: 0, values: [], engaged: [] };
  for (const { month, veiled, days } of engaged)
    months.set(month, {
      ...figuresOf(month),
      veiled,
      wins: sum(days.map(({ wins }) => wins)),
      engaged: days,
    });
  for (const { month, veiled } of hidden) months.set(month, { ...figuresOf(month), veiled });
  for (const { month, claimed, decided, kept, validated, realised, ...counts } of values) {
    const amounts = { claimed: BigInt(claimed), decided: BigInt(decided), kept: BigInt(kept) };
    const sums = { ...counts, ...amounts, validated: BigInt(validated), realised: BigInt(realised) };
    const figures = figuresOf(month);
    figures.values.push(sums);
    months.set(month, figures);
  }
  return [...months.values()];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The condition on `ledger` that a win is one of those asked for. */
export function ofMonths({ from, to, unit }: Omit<AskedMonths, "viewer">): Prisma.Sql {
  const [first, after] = [`${from}-01`, `${addMonths(to, 1)}-01`];
  return Prisma.sql`${isCounted()} AND ledger."day" >= ${first}::date AND ledger."day" < ${after}::date
                    AND ${ofUnit(unit)}`;
}

/** The condition on a value named `ledger` that Finance has decided about it and both figures are known. */
export function isDecided(): Prisma.Sql {
  return Prisma.sql`(ledger."claimed" IS NOT NULL AND (ledger."isRejected" OR ledger."validated" IS NOT NULL))`;
}

function ofUnit({ departmentId, location }: ScorecardUnit): Prisma.Sql {
  if (departmentId === undefined && location === undefined) return Prisma.sql`TRUE`;
  const is =
    departmentId === undefined
      ? Prisma.sql`person."location" = ${location}`
      : Prisma.sql`person."departmentId" = ${departmentId}`;
  return Prisma.sql`EXISTS (
    SELECT FROM "WinParticipant" part JOIN "Person" person ON person."id" = part."personId"
     WHERE part."winId" = ledger."winId" AND ${is})`;
}

type Amount = "claimed" | "decided" | "kept" | "validated" | "realised";
type SumsRow = Omit<ValueSums, Amount> & Record<Amount, string> & { month: Month };

const sums = Prisma.raw(
  ["values", "claimed", "decided", "kept", "validated", "realised"]
    .concat("lines", "decidedLines", "validatedLines", "realisedLines", "unrated")
    .map((column) => `sum("${column}") AS "${column}"`)
    .join(", "),
);

/** What the values of each month come to by kind; months and kinds without one are left out. */
async function listValueSums(db: Database | Tx, asked: AskedMonths): Promise<SumsRow[]> {
  const isForAll = asked.unit.departmentId === undefined && asked.unit.location === undefined;
  return db.$queryRaw<SumsRow[]>`
    SELECT to_char("month", 'YYYY-MM') AS "month", "kind"::text AS "kind", "claimed"::text AS "claimed",
           "decided"::text AS "decided", "kept"::text AS "kept", "validated"::text AS "validated",
           "realised"::text AS "realised", "lines"::int AS "lines", "decidedLines"::int AS "decidedLines",
           "validatedLines"::int AS "validatedLines", "realisedLines"::int AS "realisedLines",
           "unrated"::int AS "unrated"
      FROM (${isForAll ? sumsOfCompany(asked) : sumsOfLines(asked, Prisma.sql`TRUE`)}) summed
     WHERE "values" > 0`;
}

/** The sums that are kept month by month, with what the viewer reads of the wins that hide their amounts. */
function sumsOfCompany({ from, to, ...asked }: AskedMonths): Prisma.Sql {
  const hidden = sumsOfLines({ from, to, ...asked }, Prisma.sql`ledger."hideAmounts"`);
  return Prisma.sql`
    SELECT "month", "kind", ${sums} FROM (
      SELECT * FROM "LedgerMonth" WHERE "month" BETWEEN ${`${from}-01`}::date AND ${`${to}-01`}::date
      UNION ALL ${hidden}) kept
     GROUP BY "month", "kind"`;
}

/** The same columns as `LedgerMonth` has, added up now. */
function sumsOfLines({ viewer, ...asked }: AskedMonths, only: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT date_trunc('month', ledger."day"::timestamp)::date AS "month", ledger."kind", count(*)::int AS "values",
           coalesce(sum(ledger."claimed"), 0) AS "claimed",
           coalesce(sum(ledger."claimed") FILTER (WHERE ${isDecided()}), 0) AS "decided",
           coalesce(sum(ledger."validated") FILTER (WHERE ${isDecided()}), 0) AS "kept",
           coalesce(sum(ledger."validated"), 0) AS "validated", coalesce(sum(ledger."realised"), 0) AS "realised",
           count(ledger."claimed") AS "lines", count(*) FILTER (WHERE ${isDecided()}) AS "decidedLines",
           count(ledger."validated") AS "validatedLines",
           count(*) FILTER (WHERE ledger."realised" <> 0) AS "realisedLines",
           count(*) FILTER (WHERE ledger."claimed" IS NULL
                               OR (ledger."isValidated" AND ledger."validated" IS NULL)) AS "unrated"
      FROM "LedgerLine" ledger
     WHERE ${only} AND ${ofMonths(asked)} AND ${amountsReadBy(viewer)}
     GROUP BY 1, 2`;
}

interface EngagedMonth {
  month: Month;
  veiled: number;
  days: EngagedWins[];
}

/** The days of the wins, a row for each month: thousands of rows take longer to read than the text that says them. */
async function listEngaged(db: Database | Tx, { viewer, ...asked }: AskedMonths): Promise<EngagedMonth[]> {
  const rows = await db.$queryRaw<{ month: Month; veiled: number; days: string }[]>`
    SELECT "month", sum("veiled")::int AS "veiled",
           string_agg(concat("toProcurement", ',', "cycle", ',', "early", ',', "wins"), ';') AS "days"
      FROM (SELECT to_char(min(ledger."day"), 'YYYY-MM') AS "month", ledger."daysToProcurement" AS "toProcurement",
                   ledger."cycleDays" AS "cycle", ledger."beforeOffer" AS "early", count(*) AS "wins",
                   count(*) FILTER (WHERE ledger."lines" > 0 AND NOT ${amountsReadBy(viewer)}) AS "veiled"
              FROM "LedgerRow" ledger
             WHERE ${ofMonths(asked)}
             GROUP BY date_trunc('month', ledger."day"::timestamp), 2, 3, 4) alike
     GROUP BY "month"`;
  return rows.map(({ days, ...row }) => ({ ...row, days: days.split(";").map(toDays) }));
}

function toDays(text: string): EngagedWins {
  const [toProcurement = "", cycle = "", early = "", wins = ""] = text.split(",");
  const number = (word: string) => (word === "" ? null : Number(word));
  return {
    toProcurement: number(toProcurement),
    cycle: number(cycle),
    early: early === "" ? null : early === "t",
    wins: Number(wins),
  };
}

/** How many wins of each month hide their amounts from the viewer: a look at those alone that hide them at all. */
async function listVeiled(db: Database | Tx, { viewer, ...asked }: AskedMonths) {
  return db.$queryRaw<{ month: Month; veiled: number }[]>`
    SELECT to_char(min(ledger."day"), 'YYYY-MM') AS "month", count(*)::int AS "veiled"
      FROM "LedgerRow" ledger
     WHERE ${ofMonths(asked)} AND ledger."hideAmounts" AND ledger."lines" > 0 AND NOT ${amountsReadBy(viewer)}
     GROUP BY date_trunc('month', ledger."day"::timestamp)`;
}
