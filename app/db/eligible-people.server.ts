import type { Candidate, PersonRule } from "~/domain/awards/eligibility";
import type { Database, Tx } from "./client.server";
import { Prisma } from "./generated/client";
import { listFacts } from "./person-facts.server";
import { countByPlaces, peopleLetIn } from "./people-rule.server";
import { searchPeople } from "./people-search.server";

/** How many people a rule lets in on a day (midnight UTC); with `most`, that many where there are more. */
export async function countEligible(
  db: Database | Tx,
  rule: PersonRule,
  onDay: Date,
  most?: number,
): Promise<number> {
  const bounded = most === undefined ? Prisma.empty : Prisma.sql`LIMIT ${most}`;
  const [row] = await db.$queryRaw<{ people: number }[]>(
    countByPlaces(rule, onDay) ??
      Prisma.sql`
        SELECT count(*)::int AS "people" FROM (SELECT FROM ${peopleLetIn(rule, onDay)} ${bounded}) let_in`,
  );
  const people = row?.people ?? 0;
  return most === undefined ? people : Math.min(people, most);
}

/** The ids of all people whom a rule lets in on a day, in order. */
export async function listEligibleIds(db: Database | Tx, rule: PersonRule, onDay: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT person."id" FROM ${peopleLetIn(rule, onDay)} ORDER BY person."id"`;
  return rows.map(({ id }) => id);
}

interface Addressed {
  id: string;
  name: string;
  email: string;
}

const addressesAtOnce = 5_000;

/** Name and address of all people whom a rule lets in on a day, read in parts so that nobody else waits for it. */
export async function listEligibleAddresses(db: Database | Tx, rule: PersonRule, onDay: Date) {
  const all: Addressed[] = [];
  for (;;) {
    const part = await db.$queryRaw<Addressed[]>`
      SELECT "id", "name", "email"
        FROM (SELECT person."id", person."name", person."email" FROM ${peopleLetIn(rule, onDay)}) let_in
       WHERE "id" > ${all.at(-1)?.id ?? ""} ORDER BY "id" LIMIT ${addressesAtOnce}`;
    for (const person of part) all.push(person);
    if (part.length < addressesAtOnce) return all;
  }
}

/** Name and address of these people. */
export async function listAddresses(db: Database | Tx, ids: readonly string[]) {
  return db.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, email: true },
  });
}

/** Somebody as lists of people show them. */
export interface Colleague extends Omit<Candidate, "facts"> {
  jobTitle: string;
  departmentName: string;
}

export type CandidateRow = Colleague & Pick<Candidate, "facts">;

/** These people, in the order of the ids; unknown ids are left out. */
async function listColleagues(db: Database | Tx, ids: readonly string[]): Promise<Colleague[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<Colleague[]>`
    SELECT person."id", person."name", person."jobTitle", person."location", person."startDate",
           person."deactivatedAt" IS NULL AS "active", person."departmentId",
           department."name" AS "departmentName", department."function"::text AS "departmentFunction"
      FROM "Person" person JOIN "Department" department ON department."id" = person."departmentId"
     WHERE person."id" = ANY(${[...ids]}::text[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** People as rules see them, in the order of the ids; unknown ids are left out. */
export async function listCandidates(db: Database | Tx, ids: readonly string[]): Promise<CandidateRow[]> {
  const people = await listColleagues(db, ids);
  if (people.length === 0) return [];
  const factsOf = await listFacts(db, ids);
  return people.map((person) => ({ ...person, facts: factsOf(person.id) }));
}

/** The active people whom a search finds, best first. */
export async function searchColleagues(
  db: Database | Tx,
  search: string,
  limit: number,
): Promise<Colleague[]> {
  return listColleagues(db, await searchPeople(db, search, { isActive: true, limit }));
}

/** The same people as rules see them. */
export async function searchCandidates(
  db: Database | Tx,
  search: string,
  limit: number,
): Promise<CandidateRow[]> {
  return listCandidates(db, await searchPeople(db, search, { isActive: true, limit }));
}
