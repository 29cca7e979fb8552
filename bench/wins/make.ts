import type { Database } from "../../app/db/client.server";

const years = 5;
const perWin = 4;
/** So many wins of each customer and supplier, and so many people of each side: pages are then as full with few wins. */
export const perCustomer = 25;
const people = 8;

/** Who reads the pages: one of those who took part. */
export const reader = "Emeka Starling";

/** Rates of the last five years, month by month, of four currencies; one of them lacks the last months. */
export async function insertRates(db: Database): Promise<void> {
  const { id } = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "finance" } } } });
  await db.$executeRaw`
    INSERT INTO "Rate" ("id", "currency", "inCurrency", "month", "version", "scaled", "setById", "setAt")
    SELECT gen_random_uuid(), known.code, company."currency", month::date, 1000, known.scaled + turn * 1000, ${id}, now()
      FROM "Company" company,
           (VALUES ('USD', 92450000), ('GBP', 116500000), ('JPY', 610000), ('KWD', 301200000)) AS known(code, scaled),
           generate_series(0, ${years * 12}) AS turn,
           LATERAL (SELECT date_trunc('month', now()) - turn * interval '1 month' AS month) dated
     WHERE known.code <> company."currency" AND (known.code <> 'KWD' OR turn > 3)`;
}

/**
 * Wins over five years, each with four values in money of which most are checked, three people of its company, days
 * and signatures. Straight SQL: the rows of the ledger are written at the end, all at once.
 */
export async function insertWins(db: Database, { from, to }: { from: number; to: number }): Promise<void> {
  const firms = to / perCustomer;
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`
        CREATE TEMP TABLE made ON COMMIT DROP AS
        SELECT 'win-' || turn AS id, turn, now() - (turn * 7919 % ${years * 365}) * interval '1 day' AS at,
               CASE WHEN turn % 40 = 0 THEN 'submitted' WHEN turn % 33 = 0 THEN 'reversed'
                    WHEN turn % 10 < 6 THEN 'closed' WHEN turn % 10 < 8 THEN 'validated' ELSE 'confirmed' END AS state,
               (ARRAY['EUR', 'EUR', 'EUR', 'USD', 'GBP', 'JPY', 'KWD'])[1 + turn % 7] AS currency
          FROM generate_series(${from}::int, ${to}::int) AS turn`;
      await tx.$executeRaw`
        CREATE TEMP TABLE crowd ON COMMIT DROP AS
        SELECT * FROM (
          SELECT person."id", person."name", department."function" AS side, ${people}::int AS among,
                 row_number() OVER (PARTITION BY department."function"
                                    ORDER BY person."name" <> ${reader}, person."id") - 1 AS number
            FROM "Person" person JOIN "Department" department ON department."id" = person."departmentId"
           WHERE person."deactivatedAt" IS NULL) found
         WHERE number < ${people}`;
      await tx.$executeRaw`
        INSERT INTO "Win" ("id", "title", "summary", "story", "customer", "suppliers", "hideCustomer", "hideAmounts",
                           "currency", "state", "searchText", "submittedById", "submitterSide", "createdAt",
                           "updatedAt", "submittedAt", "confirmedAt", "checkedAt", "delivering")
        SELECT made.id, named.title, 'Delivered ' || made.turn || ' days sooner, at one price.',
               repeat('They asked what was on the shelf before the offer left, and we said it. ', 10),
               'Customer ' || firm, ARRAY['Supplier ' || firm], made.turn % 21 = 0,
               made.turn % 23 = 0, made.currency, made.state::"WinState", lower(named.title) || ' delivered sooner '
               || repeat('they asked what was on the shelf before the offer left and we said it ', 3)
               || CASE WHEN made.turn % 21 = 0 THEN '' ELSE 'customer ' || firm END || ' supplier ' || firm
               || ' ' || lower(author."name"),
               author."id", 'sales', made.at, made.at, made.at,
               CASE WHEN made.state <> 'submitted' THEN made.at + interval '3 days' END,
               CASE WHEN made.state IN ('validated', 'closed') THEN made.at + interval '9 days' END,
               made.state = 'validated'
          FROM made
          JOIN crowd author ON author.side = 'sales' AND author.number = made.turn % author.among,
               LATERAL (SELECT (ARRAY['Shared shelf', 'One price', 'Night lorry', 'Spare parts', 'Full pallets'])
                               [1 + made.turn % 5] || ' number ' || made.turn AS title,
                              'f' || lpad((made.turn % ${firms}::int)::text, 4, '0') AS firm) named`;
      await tx.$executeRaw`
        INSERT INTO "WinParticipant" ("winId", "personId", "side", "sentence", "position")
        SELECT made.id, person."id", sided.side::"Side", 'Asked the question first.', sided.position
          FROM made, (VALUES ('sales', 0), ('procurement', 1), ('other', 2)) AS sided(side, position), crowd person
         WHERE person.side::text = sided.side AND person.number = made.turn % person.among`;
      await tx.$executeRaw`
        INSERT INTO "SignOff" ("winId", "side", "personId", "words", "signedAt")
        SELECT made.id, mine."side", mine."personId", 'They knew what the freight really cost.', made.at
          FROM made JOIN "WinParticipant" mine ON mine."winId" = made.id AND mine."side" <> 'other'
         WHERE made.state <> 'submitted'`;
      await tx.$executeRaw`
        INSERT INTO "Milestone" ("winId", "kind", "on")
        SELECT made.id, dated.kind::"MilestoneKind", (made.at - (dated.days + made.turn % 9) * interval '1 day')::date
          FROM made, (VALUES ('lead', 90), ('procurement_engaged', 60), ('offer_sent', 55), ('won', 5)) AS dated(kind, days)
         WHERE dated.kind <> 'procurement_engaged' OR made.turn % 8 > 0`;
      await tx.$executeRaw`
        INSERT INTO "ValueLine" ("id", "winId", "position", "kind", "unit", "baseline", "achieved", "baselineSource",
                                 "recurring", "financeState", "validated", "checkCount", "inCompany", "inCurrency",
                                 "rateId", "realised", "realisedInCompany")
        SELECT made.id || '-' || place, made.id, place,
               (enum_range(NULL::"ValueKind"))[1 + (made.turn + place * 4) % 15], 'money', claim, 0, 'Invoices',
               place % 2 = 0,
               CASE WHEN checked THEN (CASE WHEN (made.turn + place) % 9 = 0 THEN 'rejected' ELSE 'validated' END)
                    ELSE 'unchecked' END::"FinanceState",
               CASE WHEN checked AND (made.turn + place) % 9 > 0 THEN accepted END, CASE WHEN checked THEN 1 ELSE 0 END,
               CASE WHEN checked AND (made.turn + place) % 9 > 0 THEN converted END,
               CASE WHEN checked AND (made.turn + place) % 9 > 0 THEN company."currency" END, rate."id",
               CASE WHEN checked AND (made.turn + place) % 9 > 0 THEN accepted / 2 ELSE 0 END,
               CASE WHEN checked AND (made.turn + place) % 9 > 0 THEN converted / 2 ELSE 0 END
          FROM made
         CROSS JOIN "Company" company
         CROSS JOIN generate_series(0, ${perWin - 1}) AS place
         CROSS JOIN LATERAL (SELECT (made.turn::bigint * 97 + place * 1013) % 5000000 + 1 AS claim) claimed
          LEFT JOIN LATERAL (
            SELECT known."id", known."scaled" FROM "Rate" known
             WHERE known."currency" = made.currency AND known."inCurrency" = company."currency"
               AND known."month" = date_trunc('month', (made.at - (5 + made.turn % 9) * interval '1 day')::date)::date
             ORDER BY known."version" DESC LIMIT 1) rate ON true
         CROSS JOIN LATERAL (
           SELECT claim - claim * (made.turn % 4) / 20 AS accepted,
                  made.state IN ('validated', 'closed') AND (rate."id" IS NOT NULL OR made.currency = company."currency")
                    AS checked) decided
         CROSS JOIN LATERAL (
           SELECT CASE WHEN rate."id" IS NULL THEN accepted
                       ELSE "converted"(accepted, made.currency, rate."scaled", company."currency") END AS converted) sum`;
      await tx.$executeRaw`SELECT "refresh_ledger"(ARRAY(SELECT id FROM made))::text`;
      await tx.$executeRaw`SELECT "refresh_ledger_months"()::text`;
      await tx.$executeRaw`SELECT "refresh_ledger_departments"(ARRAY(SELECT id FROM made))::text`;
    },
    { timeout: 300_000 },
  );
  await db.$executeRawUnsafe("VACUUM ANALYZE");
}
