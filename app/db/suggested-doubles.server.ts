import type { Database } from "./client.server";
import { Prisma } from "./generated/client";

/**
 * What makes people alike, the strongest first, and the text that is the same for those who are; null where there is
 * nothing to compare. Letters are made small without the rules of a language, which takes a fraction of the time.
 */
const keys = {
  number: Prisma.sql`
    nullif(ltrim(translate(lower(person."employeeNumber" COLLATE "C"), ' -./_#', ''), '0'), '')`,
  name: Prisma.sql`lower(person."name" COLLATE "C") || '/' || person."departmentId"`,
  address: Prisma.sql`
    nullif(translate(split_part(split_part(person."email", '@', 1), '+', 1), '.-_0123456789', ''), '')
      || '/' || lower(split_part(person."name", ' ', 1) COLLATE "C")`,
};

type Likeness = keyof typeof keys;

export interface SuggestedDouble {
  because: Likeness;
  people: { id: string; name: string; email: string; jobTitle: string; department: { name: string } }[];
}

const mostOfOneKind = 50;

/**
 * Active people who may be the same: the same employee number but for noughts in front, spaces and signs; the same
 * name in the same department; or the same first name and the same letters before the @, whatever points, digits and
 * what follows a plus sign are. Who came first stands first; who is alike in several ways is suggested once.
 */
export async function listSuggestedDoubles(db: Database): Promise<SuggestedDouble[]> {
  const kinds = Object.keys(keys) as Likeness[];
  const found = await Promise.all(kinds.map((because) => listAlike(db, because)));
  const seen = new Set<string>();
  const fresh = found.flat().filter(({ ids }) => !seen.has(ids.join()) && seen.add(ids.join()));
  const people = await db.person.findMany({
    where: { id: { in: fresh.flatMap(({ ids }) => ids) } },
    select: { id: true, name: true, email: true, jobTitle: true, department: { select: { name: true } } },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return fresh.map(({ because, ids }) => ({ because, people: ids.flatMap((id) => byId.get(id) ?? []) }));
}

/** Groups by one kind of likeness. Numbers made of the texts are counted first, which takes a tenth of sorting them. */
async function listAlike(db: Database, because: Likeness) {
  const key = keys[because];
  const rows = await db.$queryRaw<{ ids: string[] }[]>`
    WITH several AS (
      SELECT hashtextextended((${key}) COLLATE "C", 0) AS "hash" FROM "Person" person
       WHERE person."deactivatedAt" IS NULL
       GROUP BY 1 HAVING count(*) > 1 LIMIT ${mostOfOneKind})
    SELECT array_agg(person."id" ORDER BY person."createdAt", person."id") AS "ids"
      FROM several JOIN "Person" person ON hashtextextended((${key}) COLLATE "C", 0) = several."hash"
     WHERE person."deactivatedAt" IS NULL
     GROUP BY (${key}) COLLATE "C" HAVING count(*) > 1`;
  return rows.map(({ ids }) => ({ because, ids }));
}
