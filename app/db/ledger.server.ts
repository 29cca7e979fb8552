import { may } from "~/domain/people/may";
import { searchWords } from "~/domain/people/search-words";
import type { Days } from "~/domain/wins/ledger-period";
import type { LedgerQuery, LedgerSort } from "~/domain/wins/ledger-query";
import type { ValueKind } from "~/domain/wins/value-line";
import type { WinViewer } from "~/domain/wins/visibility";
import type { Database, Tx } from "./client.server";
import { amountsReadBy, seenBy, sumValuesOfKind, sumWins, winsOf } from "./converted-values.server";
import { Prisma } from "./generated/client";
import { inState } from "./ledger-states.server";
import { valuesOfKind } from "./values-of-kind.server";

export const winsAPage = 24;

/** Whose ledger it is, what it asks for, and the days that its period means. */
export interface AskedLedger {
  viewer: WinViewer;
  asked: Omit<LedgerQuery, "look">;
  days: Days;
}

/** The ids of one page of the ledger in its order, and how many there are. */
export async function listLedger(
  db: Database | Tx,
  ledger: AskedLedger,
  part: LedgerPart,
): Promise<{ ids: string[]; total: number }> {
  const [ids, counted] = await Promise.all([
    listLedgerIds(db, ledger, part),
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS "total" FROM "LedgerRow" ledger WHERE ${conditionsOf(ledger)}`,
  ]);
  return { ids, total: counted[0]?.total ?? 0 };
}

interface LedgerPart {
  page: number;
  pageSize?: number;
}

/** The ids of one page of the ledger in its order. */
export async function listLedgerIds(
  db: Database | Tx,
  ledger: AskedLedger,
  { page, pageSize = winsAPage }: LedgerPart,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ winId: string }[]>`
    SELECT ledger."winId" FROM "LedgerRow" ledger WHERE ${conditionsOf(ledger)}
     ORDER BY ${orderOf(ledger)} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
  return rows.map(({ winId }) => winId);
}

/**
 * How many wins the list has, and what those come to that both sides have signed; where a kind of value is asked for,
 * the values of this kind alone.
 */
export async function sumLedger(db: Database | Tx, ledger: AskedLedger) {
  const where = conditionsOf(ledger);
  const { kind } = ledger.asked;
  return kind ? sumValuesOfKind(db, ledger.viewer, { kind, where }) : sumWins(db, ledger.viewer, where);
}

function conditionsOf({ viewer, asked, days }: AskedLedger): Prisma.Sql {
  const { kind, state, side, department, who, person, customer, supplier, contract } = asked;
  const conditions = [
    seenBy(viewer),
    hasWords(wordsOf(asked.q), viewer),
    hasOwn("customer", wordsOf(customer), viewer),
    hasOwn("contract", wordsOf(contract), viewer),
    hasSupplier(wordsOf(supplier)),
    kind ? Prisma.sql`${kind}::"ValueKind" = ANY(ledger."kinds")` : null,
    state ? inState(state) : null,
    side ? Prisma.sql`ledger."side" = ${side}::"Side"` : null,
    department ? Prisma.sql`ledger."departmentIds" @> ARRAY[${department}]::text[]` : null,
    who === "me" ? Prisma.sql`ledger."winId" IN (${winsOf(viewer)})` : null,
    person ? Prisma.sql`ledger."winId" IN (${winsOf({ id: person })})` : null,
    days.from ? Prisma.sql`ledger."day" >= ${days.from}::date` : null,
    days.to ? Prisma.sql`ledger."day" <= ${days.to}::date` : null,
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );
}

/**
 * All words are of the name, the story, the people, the supplier, or of a customer whose name the viewer may read. The
 * words are asked for together: an index then finds the few wins that have them all, also where one word is in many.
 */
function hasWords(words: string[], viewer: WinViewer): Prisma.Sql | null {
  if (words.length === 0) return null;
  const text = Prisma.sql`to_tsvector('simple', translate("searchText", '-''’.,_/()&+', '           '))`;
  const customer = Prisma.sql`to_tsvector('simple', "plain_words"("customer"))`;
  return Prisma.sql`ledger."winId" IN (
    SELECT "id" FROM "Win" WHERE ${text} @@ ${begin(words, "&")}
    UNION ALL
    SELECT "id" FROM "Win"
     WHERE "hideCustomer" AND ${customer} @@ ${begin(words, "|")}
           AND ${text} || ${customer} @@ ${begin(words, "&")} AND ${namesReadBy(viewer)})`;
}

/** All words are of the customer or the contract. A hidden one matches only for those who may read it. */
function hasOwn(column: "customer" | "contract", words: string[], viewer: WinViewer): Prisma.Sql | null {
  if (words.length === 0) return null;
  const text = column === "customer" ? Prisma.sql`"customer"` : Prisma.sql`"contract"`;
  return Prisma.sql`ledger."winId" IN (
    SELECT "id" FROM "Win" WHERE to_tsvector('simple', "plain_words"(${text})) @@ ${begin(words, "&")}
       AND (NOT "hideCustomer" OR ${namesReadBy(viewer)}))`;
}

function hasSupplier(words: string[]): Prisma.Sql | null {
  if (words.length === 0) return null;
  return Prisma.sql`ledger."winId" IN (SELECT "id" FROM "Win" WHERE
    to_tsvector('simple', "plain_words"("joined"("suppliers"))) @@ ${begin(words, "&")})`;
}

function namesReadBy(viewer: WinViewer): Prisma.Sql {
  return may(viewer, "see-hidden-values") ? Prisma.sql`TRUE` : Prisma.sql`"id" IN (${winsOf(viewer)})`;
}

/** The words typed, without the signs that a question to PostgreSQL is made of. */
function wordsOf(typed: string): string[] {
  return searchWords(typed).flatMap((word) => word.split(/[^\p{L}\p{N}@]+/u).filter(Boolean));
}

/** A question to PostgreSQL for words that begin so: for all of them or for any. */
function begin(words: string[], how: "&" | "|"): Prisma.Sql {
  return Prisma.sql`to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(` ${how} `)})`;
}

/** Amounts that the viewer may not read have no place in an order by amounts: they stand at its end. */
function orderOf({ viewer, asked: { sort, kind } }: AskedLedger): Prisma.Sql {
  const newest = Prisma.sql`ledger."confirmedAt" DESC NULLS FIRST, ledger."updatedAt" DESC, ledger."winId"`;
  const open = amountsReadBy(viewer);
  const amount = (column: "claimed" | "validated") =>
    kind ? amountOfKind(kind, column) : Prisma.raw(`ledger."${column}"`);
  const first: Record<LedgerSort, Prisma.Sql | null> = {
    newest: null,
    validated: Prisma.sql`CASE WHEN ${open} THEN ${amount("validated")} END DESC NULLS LAST`,
    claimed: Prisma.sql`CASE WHEN ${open} THEN ${amount("claimed")} END DESC NULLS LAST`,
    early: Prisma.sql`ledger."together" DESC NULLS LAST`,
    cycle: Prisma.sql`ledger."cycleDays" ASC NULLS LAST`,
  };
  const leading = first[sort];
  return leading ? Prisma.sql`${leading}, ${newest}` : newest;
}

function amountOfKind(kind: ValueKind, column: "claimed" | "validated"): Prisma.Sql {
  const alone = valuesOfKind(kind, Prisma.sql`"winId" = ledger."winId"`);
  return Prisma.sql`(SELECT ${Prisma.raw(`"${column}"`)} FROM ${alone} alone)`;
}
