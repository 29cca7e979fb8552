import { noFacts, winStates, type PersonFacts } from "~/domain/awards/eligibility";
import type { Database, Tx } from "./client.server";
import { cyclesSince } from "./people-rule.server";

/** What stands on record about these people, for the finer rules. What is not announced yet is not among it. */
export async function listFacts(
  db: Database | Tx,
  ids: readonly string[],
): Promise<(personId: string) => PersonFacts> {
  const of = [...new Set(ids)];
  const managers = await listManagers(db, of);
  const wins = await listWonBy(db, of);
  const honours = await listHonours(db, of);
  const facts = new Map<string, PersonFacts>();
  const about = (id: string) => {
    const known = facts.get(id) ?? { managerIds: [], wins: [], honours: [] };
    facts.set(id, known);
    return known;
  };
  for (const { personId, managerId } of managers) about(personId).managerIds.push(managerId);
  for (const { personId, ...win } of wins) about(personId).wins.push(win);
  for (const { personId, ...honour } of honours) about(personId).honours.push(honour);
  return (personId) => facts.get(personId) ?? noFacts;
}

async function listManagers(db: Database | Tx, ids: string[]) {
  return db.$queryRaw<{ personId: string; managerId: string }[]>`
    WITH RECURSIVE chain("personId", "managerId") AS (
      SELECT "id", "managerId" FROM "Person" WHERE "id" = ANY(${ids}::text[]) AND "managerId" IS NOT NULL
      UNION SELECT chain."personId", above."managerId" FROM chain
              JOIN "Person" above ON above."id" = chain."managerId" WHERE above."managerId" IS NOT NULL)
    SELECT "personId", "managerId" FROM chain`;
}

async function listWonBy(db: Database | Tx, ids: string[]) {
  return db.$queryRaw<{ personId: string; state: string; wonOn: Date }[]>`
    SELECT part."personId", win."state"::text AS "state", won."on" AS "wonOn" FROM "WinParticipant" part
      JOIN "Win" win ON win."id" = part."winId"
      JOIN "Milestone" won ON won."winId" = win."id" AND won."kind" = 'won'
     WHERE part."personId" = ANY(${ids}::text[])
       AND win."state"::text = ANY(${[...winStates.confirmed]}::text[])`;
}

async function listHonours(db: Database | Tx, ids: string[]) {
  return db.$queryRaw<{ personId: string; awardId: string; cyclesAgo: number }[]>`
    SELECT member."personId", laureate."awardId", ${cyclesSince} AS "cyclesAgo" FROM "LaureateMember" member
      JOIN "Laureate" laureate ON laureate."id" = member."laureateId"
      JOIN "Category" category ON category."id" = laureate."categoryId"
      JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
     WHERE member."personId" = ANY(${ids}::text[]) AND cycle."phase" IN ('announced', 'archived')`;
}
