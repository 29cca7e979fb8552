import { searchWords } from "~/domain/people/search-words";
import type { Database, Tx } from "./client.server";
import { Prisma } from "./generated/client";
import { listGroups } from "./search-groups.server";
import { countTerms, isAddress, mayBeginAddress, widen, type Term } from "./search-terms.server";

/** Where a search looks: who is here or who has left, and what else the row of a person must meet. */
export interface SearchScope {
  isActive: boolean;
  limit: number;
  /** A condition on `person`, a row of "Person". */
  only?: Prisma.Sql;
}

/** With fewer people than this, misspelt words are looked for too. */
const few = 3;

/** Where a word may be found: as the first or the last name, or anywhere. */
type Look = "names" | "anywhere";

/** Where the words of people stand: 0 for the first and the last name. */
const places: Record<Look, readonly number[]> = { names: [0], anywhere: [0, 1] };

/**
 * The ids of the people whom a search finds, best first: all words begin the first or the last name; then words
 * of the whole name, the address, the department or the location; then words that are nearly so.
 */
export async function searchPeople(db: Database | Tx, search: string, scope: SearchScope): Promise<string[]> {
  const words = searchWords(search);
  if (words.length === 0 || scope.limit < 1) return [];
  const groups = await listGroups(db, scope.isActive);
  const terms = await countTerms(db, words, groups, scope.isActive);
  // Where one of the words is in nobody's name, all of them are not names.
  const names = terms.length > 1 && terms.every(({ isWord }) => isWord);
  const looks: Look[] = names ? ["names", "anywhere"] : ["anywhere"];
  const found = new Set<string>();
  if (terms.every((term) => term.found > 0))
    for (const id of await findByTerms(db, terms, scope, looks)) found.add(id);
  if (found.size < few) {
    const widened = await widen(db, terms, groups, scope.isActive);
    for (const id of await findByTerms(db, widened, scope, ["anywhere"])) found.add(id);
  }
  return [...found].slice(0, scope.limit);
}

/**
 * People who have all the terms, found by the rarest of them: those who have all where the first look says, then those
 * of the next. All looks are one statement.
 */
async function findByTerms(
  db: Database | Tx,
  terms: readonly Term[],
  { isActive, limit, only }: SearchScope,
  looks: readonly Look[],
): Promise<string[]> {
  const [rarest, ...others] = [...terms].sort((one, other) => one.found - other.found);
  if (!rarest) return [];
  const state = isActive
    ? Prisma.sql`person."deactivatedAt" IS NULL`
    : Prisma.sql`person."deactivatedAt" IS NOT NULL`;
  const selects = looks.flatMap((look) => {
    const meets = Prisma.join(
      [state, ...(only ? [only] : []), ...others.map((term) => has(term, look))],
      " AND ",
    );
    return waysTo(rarest, look, isActive).map((way) => way(meets, limit * 2));
  });
  if (selects.length === 0) return [];
  const ranked = selects.map(
    (select, rank) => Prisma.sql`(SELECT *, ${rank}::int AS "rank" FROM (${select}) ranked)`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (${Prisma.join(ranked, " UNION ALL ")}) found ORDER BY "rank", "word", "nameKey"`;
  return rows.map(({ id }) => id);
}

/** A statement for the first people, in order, who have a term in one way and meet the condition. */
type Way = (meets: Prisma.Sql, most: number) => Prisma.Sql;

/** The ways to who has a term, the best first. */
function waysTo(term: Term, look: Look, isActive: boolean): Way[] {
  const addresses = look === "anywhere" && mayBeginAddress(term) ? [byAddress(term)] : [];
  if (isAddress(term)) return addresses;
  const words = [begun(term, "mine"), ...(term.near.length > 0 ? [isNear(term, "mine")] : [])];
  const byWords = words.flatMap((word) => places[look].map((place) => byWord(word, place, isActive)));
  if (look === "names") return byWords;
  const { departmentIds, locations } = term.groups;
  return [
    ...byWords,
    ...addresses,
    ...(departmentIds.length > 0 ? [byGroup(Prisma.sql`"departmentId"`, departmentIds)] : []),
    ...(locations.length > 0 ? [byGroup(Prisma.sql`"location"`, locations)] : []),
  ];
}

const byWord =
  (word: Prisma.Sql, place: number, isActive: boolean): Way =>
  (meets, most) => Prisma.sql`
    SELECT mine."personId" AS "id", mine."word", mine."nameKey"
      FROM "PersonWord" mine JOIN "Person" person ON person."id" = mine."personId"
     WHERE mine."isActive" = ${isActive} AND mine."place" = ${place} AND ${word} AND ${meets}
     ORDER BY mine."word", mine."nameKey" LIMIT ${most}`;

const byGroup =
  (column: Prisma.Sql, keys: readonly string[]): Way =>
  (meets, most) => Prisma.sql`
    SELECT member."id", '' AS "word", member."searchText" AS "nameKey"
      FROM unnest(${[...keys]}::text[]) AS named("key"), LATERAL (
             SELECT person."id", person."searchText" FROM "Person" person
              WHERE person.${column} = named."key" AND ${meets}
              ORDER BY person."name", person."id" LIMIT ${most}) member
     ORDER BY member."searchText" LIMIT ${most}`;

const byAddress =
  (term: Term): Way =>
  (meets, most) => Prisma.sql`
    SELECT person."id", person."email" AS "word", person."searchText" AS "nameKey" FROM "Person" person
     WHERE ${beginsWith(Prisma.sql`person."email"`, term)} AND ${meets} ORDER BY person."email" LIMIT ${most}`;

/** That a person has a term as well. */
function has(term: Term, look: Look): Prisma.Sql {
  const word = Prisma.sql`EXISTS (
    SELECT FROM "PersonWord" other WHERE other."personId" = person."id"
       AND other."place" = ANY(${[...places[look]]}::smallint[]) AND (${begun(term, "other")} OR ${isNear(term, "other")}))`;
  if (look === "names") return word;
  const { departmentIds, locations } = term.groups;
  const ways = [
    Prisma.sql`person."departmentId" = ANY(${departmentIds}::text[]) OR person."location" = ANY(${locations}::text[])`,
    ...(mayBeginAddress(term) ? [beginsWith(Prisma.sql`person."email"`, term)] : []),
    ...(term.isWord || term.near.length > 0 ? [word] : []),
  ];
  return Prisma.sql`(${Prisma.join(ways, " OR ")})`;
}

const column = { mine: Prisma.sql`mine."word"`, other: Prisma.sql`other."word"` };

const begun = (term: Term, of: keyof typeof column) => beginsWith(column[of], term);
const isNear = ({ near }: Term, of: keyof typeof column) => Prisma.sql`${column[of]} = ANY(${near}::text[])`;

const beginsWith = (text: Prisma.Sql, { begins }: Term) =>
  Prisma.sql`${text} >= ${begins} AND ${text} < ${begins} || chr(1114111)`;
