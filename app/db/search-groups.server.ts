import { nearWords } from "~/domain/people/near-words";
import { searchText } from "~/domain/people/search-text";
import type { Database, Tx } from "./client.server";

/** A department or a location with the words of its name. */
export interface Group {
  kind: "department" | "location";
  /** The id of a department, or a location as it is written. */
  key: string;
  words: string[];
  people: number;
}

/** Departments and locations that a word of a search means, and how many people they have together. */
export interface Groups {
  departmentIds: string[];
  locations: string[];
  people: number;
}

/** All departments and locations with people who are here, or with people who have left. */
export async function listGroups(db: Database | Tx, isActive: boolean): Promise<Group[]> {
  const rows = await db.$queryRaw<{ kind: Group["kind"]; key: string; name: string; people: number }[]>`
    SELECT 'department' AS "kind", department."id" AS "key", department."name", counted."people"
      FROM (SELECT "departmentId", sum("people")::int AS "people" FROM "Headcount"
             WHERE "isActive" = ${isActive} GROUP BY 1 HAVING sum("people") > 0) counted
      JOIN "Department" department ON department."id" = counted."departmentId"
     UNION ALL
    SELECT 'location', "location", "location", sum("people")::int FROM "Headcount"
     WHERE "isActive" = ${isActive} AND "location" <> '' GROUP BY 2 HAVING sum("people") > 0`;
  return rows.map(({ kind, key, name, people }) => ({ kind, key, people, words: wordsOf(name) }));
}

/** Those with a word that begins so, or that is one of these. */
export function groupsNamed(groups: readonly Group[], begins: string, near: readonly string[] = []): Groups {
  const found = groups.filter(({ words }) =>
    words.some((word) => word.startsWith(begins) || near.includes(word)),
  );
  const keys = (kind: Group["kind"]) => found.filter((group) => group.kind === kind).map(({ key }) => key);
  return {
    departmentIds: keys("department"),
    locations: keys("location"),
    people: found.reduce((sum, { people }) => sum + people, 0),
  };
}

/** The words of their names that may have been meant by a misspelt one. */
export function nearWordsOf(groups: readonly Group[], typed: string, most: number): string[] {
  return nearWords(typed, [...new Set(groups.flatMap(({ words }) => words))], most);
}

function wordsOf(name: string): string[] {
  return searchText(name)
    .split(/[\s\-'’.,_/()&+]+/)
    .filter(Boolean);
}
