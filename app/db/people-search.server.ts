import { formsOf, nearWords } from "~/domain/people/near-words";
import { searchWords } from "~/domain/people/search-words";
import type { Database, Tx } from "./client.server";
import { Prisma } from "./generated/client";

/** Where a search looks: who is here or who has left, and what else the row of a person must meet. */
export interface SearchScope {
  isActive: boolean;
  limit: number;
  /** A condition on `person`, a row of "Person". */
  only?: Prisma.Sql;
}

interface Term {
  begins: string;
  /** Words that may have been meant. */
  near: string[];
  /** About how many words of people it finds; it is not counted beyond `manyWords`. */
  found: number;
}

const manyWords = 2_000;
const mostNear = 16;
const mostForms = 600;
/** With fewer people than this, misspelt words are looked for too. */
const few = 3;

/**
 * The ids of the people whom a search finds, best first: all words begin the first or the last name; then words
 * of the whole name, the department, the place or the address; then words that are nearly so.
 */
export async function searchPeople(db: Database | Tx, search: string, scope: SearchScope): Promise<string[]> {
  const words = searchWords(search);
  if (words.length === 0 || scope.limit < 1) return [];
  const found = new Set<string>();
  const add = (ids: readonly string[]) => ids.forEach((id) => found.size < scope.limit && found.add(id));
  const terms = await countTerms(db, words, scope);
  if (terms.every((term) => term.found > 0)) {
    add(await findByTerms(db, terms, scope, [0]));
    if (found.size < scope.limit) add(await findByTerms(db, terms, scope, [0, 1]));
  }
  if (found.size < few) add(await findByTerms(db, await widen(db, terms, scope), scope, [0, 1]));
  return [...found];
}

async function countTerms(db: Database | Tx, words: readonly string[], { isActive }: SearchScope) {
  const rows = await db.$queryRaw<{ word: string; found: number }[]>`
    SELECT asked."word", sum(counted."found")::int AS "found"
      FROM (SELECT * FROM unnest(${words}::text[]) AS w("word"), unnest('{0,1}'::smallint[]) AS p("place")) asked,
           LATERAL (SELECT count(*) AS "found" FROM (
             SELECT FROM "PersonWord" known
              WHERE known."isActive" = ${isActive} AND known."place" = asked."place"
                AND known."word" >= asked."word" COLLATE "C" AND known."word" < asked."word" || chr(1114111) COLLATE "C"
              LIMIT ${manyWords}) matching) counted
     GROUP BY asked."word"`;
  const byWord = new Map(rows.map(({ word, found }) => [word, found]));
  return words.map((begins): Term => ({ begins, near: [], found: byWord.get(begins) ?? 0 }));
}

/** People who have all the terms, found by the rarest of them. */
async function findByTerms(
  db: Database | Tx,
  terms: readonly Term[],
  scope: SearchScope,
  places: readonly number[],
): Promise<string[]> {
  const [rarest, ...others] = [...terms].sort((one, other) => one.found - other.found);
  if (!rarest) return [];
  const inPlaces = [...places];
  const alsoHas = others.map(
    (term) => Prisma.sql`AND EXISTS (
      SELECT FROM "PersonWord" other WHERE other."personId" = mine."personId"
         AND other."place" = ANY(${inPlaces}::smallint[]) AND ${matches(term)})`,
  );
  const from = scope.only
    ? Prisma.sql`"PersonWord" mine JOIN "Person" person ON person."id" = mine."personId" AND ${scope.only}`
    : Prisma.sql`"PersonWord" mine`;
  const selects = [begun(rarest), ...(rarest.near.length > 0 ? [isNear(rarest)] : [])].flatMap((has, turn) =>
    places.map(
      (place) => Prisma.sql`(
        SELECT mine."personId" AS "id", ${turn * 2 + place}::int AS "rank", mine."word", mine."nameKey"
          FROM ${from}
         WHERE mine."isActive" = ${scope.isActive} AND mine."place" = ${place} AND ${has}
               ${alsoHas.length > 0 ? Prisma.join(alsoHas, " ") : Prisma.empty}
         ORDER BY mine."word", mine."nameKey" LIMIT ${scope.limit * 2})`,
    ),
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (${Prisma.join(selects, " UNION ALL ")}) found ORDER BY "rank", "word", "nameKey"`;
  return rows.map(({ id }) => id);
}

const begun = ({ begins }: Term) =>
  Prisma.sql`mine."word" >= ${begins} AND mine."word" < ${begins} || chr(1114111)`;
const isNear = ({ near }: Term) => Prisma.sql`mine."word" = ANY(${near}::text[])`;

function matches({ begins, near }: Term): Prisma.Sql {
  const begun = Prisma.sql`other."word" >= ${begins} AND other."word" < ${begins} || chr(1114111)`;
  return near.length > 0 ? Prisma.sql`(${begun} OR other."word" = ANY(${near}::text[]))` : begun;
}

/** The same terms with the known words that are nearly them: each form by the index, as all at once read every word. */
async function widen(db: Database | Tx, terms: readonly Term[], scope: SearchScope): Promise<Term[]> {
  return Promise.all(
    terms.map(async (term) => {
      const rows = await db.$queryRaw<{ word: string }[]>`
        SELECT DISTINCT near."word" FROM unnest(${formsOf(term.begins)}::text[]) AS asked("form"),
               LATERAL (SELECT "word" FROM "SearchWord" WHERE "forms" @> ARRAY[asked."form"] LIMIT ${mostForms}) near`;
      const known = rows.map(({ word }) => word);
      const near = nearWords(term.begins, known, mostNear);
      return { ...term, near, found: term.found + (terms.length > 1 ? await countNear(db, near, scope) : 0) };
    }),
  );
}

/** About how many words of people are one of these: it decides by which term people are found. */
async function countNear(db: Database | Tx, near: readonly string[], { isActive }: SearchScope) {
  const rows = await db.$queryRaw<{ found: number }[]>`
    SELECT coalesce(sum(counted."found"), 0)::int AS "found"
      FROM (SELECT * FROM unnest(${near}::text[]) AS w("word"), unnest('{0,1}'::smallint[]) AS p("place")) asked,
           LATERAL (SELECT count(*) AS "found" FROM (
             SELECT FROM "PersonWord" known
              WHERE known."isActive" = ${isActive} AND known."place" = asked."place" AND known."word" = asked."word"
              LIMIT ${manyWords}) matching) counted`;
  return rows[0]?.found ?? 0;
}
