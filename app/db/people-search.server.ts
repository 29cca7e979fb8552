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

/** Where a word of a person may stand: in the name, or anywhere. */
const names = [0];
const anywhere = [0, 1];

/**
 * The ids of the people whom a search finds, best first: all words begin the first or the last name; then words
 * of the whole name, the department, the place or the address; then words that are nearly so.
 */
export async function searchPeople(db: Database | Tx, search: string, scope: SearchScope): Promise<string[]> {
  const words = searchWords(search);
  if (words.length === 0 || scope.limit < 1) return [];
  const terms = await countTerms(db, words, scope);
  const found = new Set<string>();
  if (terms.every((term) => term.found > 0))
    for (const id of await findByTerms(db, terms, scope, terms.length > 1 ? [names, anywhere] : [anywhere]))
      found.add(id);
  if (found.size < few)
    for (const id of await findByTerms(db, await widen(db, terms, scope), scope, [anywhere])) found.add(id);
  return [...found].slice(0, scope.limit);
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

/**
 * People who have all the terms, found by the rarest of them: those who have all where the first look says, then those
 * of the next. All looks are one statement.
 */
async function findByTerms(
  db: Database | Tx,
  terms: readonly Term[],
  scope: SearchScope,
  looks: readonly (readonly number[])[],
): Promise<string[]> {
  const [rarest, ...others] = [...terms].sort((one, other) => one.found - other.found);
  if (!rarest) return [];
  const from = scope.only
    ? Prisma.sql`"PersonWord" mine JOIN "Person" person ON person."id" = mine."personId" AND ${scope.only}`
    : Prisma.sql`"PersonWord" mine`;
  const ways = [begun(rarest), ...(rarest.near.length > 0 ? [isNear(rarest)] : [])];
  const selects = looks
    .flatMap((places) => ways.flatMap((has) => places.map((place) => ({ has, place, places }))))
    .map(
      ({ has, place, places }, rank) => Prisma.sql`(
        SELECT mine."personId" AS "id", ${rank}::int AS "rank", mine."word", mine."nameKey"
          FROM ${from}
         WHERE mine."isActive" = ${scope.isActive} AND mine."place" = ${place} AND ${has}
               ${others.length > 0 ? Prisma.join(others.map(hasAlso(places)), " ") : Prisma.empty}
         ORDER BY mine."word", mine."nameKey" LIMIT ${scope.limit * 2})`,
    );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (${Prisma.join(selects, " UNION ALL ")}) found ORDER BY "rank", "word", "nameKey"`;
  return rows.map(({ id }) => id);
}

const hasAlso = (places: readonly number[]) => (term: Term) => Prisma.sql`AND EXISTS (
  SELECT FROM "PersonWord" other WHERE other."personId" = mine."personId"
     AND other."place" = ANY(${[...places]}::smallint[]) AND ${matches(term)})`;

const begun = ({ begins }: Term) =>
  Prisma.sql`mine."word" >= ${begins} AND mine."word" < ${begins} || chr(1114111)`;
const isNear = ({ near }: Term) => Prisma.sql`mine."word" = ANY(${near}::text[])`;

function matches({ begins, near }: Term): Prisma.Sql {
  const begun = Prisma.sql`other."word" >= ${begins} AND other."word" < ${begins} || chr(1114111)`;
  return near.length > 0 ? Prisma.sql`(${begun} OR other."word" = ANY(${near}::text[]))` : begun;
}

/** The same terms with the known words that are nearly them: each form by the index, as all at once read every word. */
async function widen(db: Database | Tx, terms: readonly Term[], scope: SearchScope): Promise<Term[]> {
  const asked = terms.flatMap(({ begins }, turn) => formsOf(begins).map((form) => ({ form, turn })));
  const known = await db.$queryRaw<{ turn: number; word: string }[]>`
    SELECT DISTINCT asked."turn", near."word"
      FROM unnest(${asked.map(({ form }) => form)}::text[], ${asked.map(({ turn }) => turn)}::int[]) AS asked("form", "turn"),
           LATERAL (SELECT "word" FROM "SearchWord" WHERE "forms" @> ARRAY[asked."form"] LIMIT ${mostForms}) near`;
  const widened = terms.map((term, of) => {
    const words = known.filter(({ turn }) => turn === of).map(({ word }) => word);
    return { ...term, near: nearWords(term.begins, words, mostNear) };
  });
  return terms.length > 1 ? countNear(db, widened, scope) : widened;
}

/** About how many words of people are nearly each term: it decides by which of them people are found. */
async function countNear(db: Database | Tx, terms: readonly Term[], { isActive }: SearchScope) {
  const near = [...new Set(terms.flatMap((term) => term.near))];
  const rows = await db.$queryRaw<{ word: string; found: number }[]>`
    SELECT asked."word", sum(counted."found")::int AS "found"
      FROM (SELECT * FROM unnest(${near}::text[]) AS w("word"), unnest('{0,1}'::smallint[]) AS p("place")) asked,
           LATERAL (SELECT count(*) AS "found" FROM (
             SELECT FROM "PersonWord" known
              WHERE known."isActive" = ${isActive} AND known."place" = asked."place"
                AND known."word" = asked."word" COLLATE "C"
              LIMIT ${manyWords}) matching) counted
     GROUP BY asked."word"`;
  const foundOf = new Map(rows.map(({ word, found }) => [word, found]));
  return terms.map((term) => ({
    ...term,
    found: term.near.reduce((sum, word) => sum + (foundOf.get(word) ?? 0), term.found),
  }));
}
