import { formsOf, nearWords } from "~/domain/people/near-words";
import type { Database, Tx } from "./client.server";
import { groupsNamed, nearWordsOf, type Group, type Groups } from "./search-groups.server";

/** One word of a search and where it is found. */
export interface Term {
  begins: string;
  /** Whether a word of anybody begins so. */
  isWord: boolean;
  /** Words of people that may have been meant. */
  near: string[];
  /** Departments and locations that are called so, or nearly so. */
  groups: Groups;
  /** About how many people it finds; those who have it as a word are not counted beyond `manyWords`. */
  found: number;
}

const manyWords = 2_000;
const mostNear = 16;
const mostForms = 600;

/** Whether a word of a search is an address: it is looked for nowhere else. */
export const isAddress = ({ begins }: Pick<Term, "begins">) => begins.includes("@");

/** Whether it may be the beginning of an address: the words of people hold the parts of one that are letters alone. */
export const mayBeginAddress = ({ begins }: Pick<Term, "begins">) => /[@\d]/.test(begins);

/** The words of a search with the groups that they begin and the number of people that each finds. */
export async function countTerms(
  db: Database | Tx,
  words: readonly string[],
  groups: readonly Group[],
  isActive: boolean,
): Promise<Term[]> {
  const addresses = words.filter((begins) => mayBeginAddress({ begins }));
  const rows = await db.$queryRaw<{ word: string; found: number; asWord: number }[]>`
    SELECT "word", sum("found")::int AS "found", sum("asWord")::int AS "asWord" FROM (
      SELECT asked."word", counted."found", counted."found" AS "asWord"
        FROM (SELECT * FROM unnest(${words}::text[]) AS w("word"), unnest('{0,1}'::smallint[]) AS p("place")) asked,
             LATERAL (SELECT count(*) AS "found" FROM (
               SELECT FROM "PersonWord" known
                WHERE known."isActive" = ${isActive} AND known."place" = asked."place"
                  AND known."word" >= asked."word" COLLATE "C" AND known."word" < asked."word" || chr(1114111) COLLATE "C"
                LIMIT ${manyWords}) matching) counted
       UNION ALL
      SELECT asked."word", counted."found", 0
        FROM unnest(${addresses}::text[]) AS asked("word"),
             LATERAL (SELECT count(*) AS "found" FROM (
               SELECT FROM "Person" person
                WHERE person."email" >= asked."word" AND person."email" < asked."word" || chr(1114111)
                LIMIT ${manyWords}) matching) counted) each
     GROUP BY "word"`;
  const counted = new Map(rows.map((row) => [row.word, row]));
  return words.map((begins): Term => {
    const { found, asWord } = counted.get(begins) ?? { found: 0, asWord: 0 };
    const named = groupsNamed(isAddress({ begins }) ? [] : groups, begins);
    return { begins, isWord: asWord > 0, near: [], groups: named, found: found + named.people };
  });
}

/** The same terms with the known words that are nearly them: each form by the index, as all at once read every word. */
export async function widen(
  db: Database | Tx,
  terms: readonly Term[],
  groups: readonly Group[],
  isActive: boolean,
): Promise<Term[]> {
  const asked = terms.flatMap((term, turn) =>
    isAddress(term) ? [] : formsOf(term.begins).map((form) => ({ form, turn })),
  );
  const known = await db.$queryRaw<{ turn: number; word: string }[]>`
    SELECT DISTINCT asked."turn", near."word"
      FROM unnest(${asked.map(({ form }) => form)}::text[], ${asked.map(({ turn }) => turn)}::int[]) AS asked("form", "turn"),
           LATERAL (SELECT "word" FROM "SearchWord" WHERE "forms" @> ARRAY[asked."form"] LIMIT ${mostForms}) near`;
  const widened = terms.map((term, of) => {
    if (isAddress(term)) return term;
    const words = known.filter(({ turn }) => turn === of).map(({ word }) => word);
    const named = groupsNamed(groups, term.begins, nearWordsOf(groups, term.begins, mostNear));
    return { ...term, near: nearWords(term.begins, words, mostNear), groups: named };
  });
  return terms.length > 1 ? countNear(db, widened, terms, isActive) : widened;
}

/** About how many people are nearly each term: it decides by which of them people are found. */
async function countNear(
  db: Database | Tx,
  widened: readonly Term[],
  terms: readonly Term[],
  isActive: boolean,
): Promise<Term[]> {
  const near = [...new Set(widened.flatMap((term) => term.near))];
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
  return widened.map((term, turn) => ({
    ...term,
    found: term.near.reduce(
      (sum, word) => sum + (foundOf.get(word) ?? 0),
      term.found + term.groups.people - (terms[turn]?.groups.people ?? 0),
    ),
  }));
}
