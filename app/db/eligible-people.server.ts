import type { Candidate, PersonRule } from "~/domain/awards/eligibility";
import { latestStart } from "~/domain/awards/tenure";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { searchPeople } from "./people-search.server";

/** How many people a rule lets in on a day (midnight UTC). */
export async function countEligible(db: Database | Tx, rule: PersonRule, onDay: Date): Promise<number> {
  return db.person.count({ where: whereRule(rule, onDay) });
}

/** The ids of all people whom a rule lets in on a day, in order. */
export async function listEligibleIds(db: Database | Tx, rule: PersonRule, onDay: Date): Promise<string[]> {
  const where = whereRule(rule, onDay);
  const rows = await db.person.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  return rows.map(({ id }) => id);
}

/** Name and address of all people whom a rule lets in on a day. */
export async function listEligibleAddresses(db: Database | Tx, rule: PersonRule, onDay: Date) {
  const where = whereRule(rule, onDay);
  return db.person.findMany({ where, select: { id: true, name: true, email: true }, orderBy: { id: "asc" } });
}

/** Name and address of these people. */
export async function listAddresses(db: Database | Tx, ids: readonly string[]) {
  return db.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, email: true },
  });
}

/** People as rules see them, in the order of the ids; unknown ids are left out. */
export async function listCandidates(db: Database | Tx, ids: readonly string[]): Promise<CandidateRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: candidateColumns });
  const byId = new Map(rows.map((row) => [row.id, toCandidate(row)]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** The active people whom a search finds, best first. */
export async function searchCandidates(
  db: Database | Tx,
  search: string,
  limit: number,
): Promise<CandidateRow[]> {
  return listCandidates(db, await searchPeople(db, search, { isActive: true, limit }));
}

export interface CandidateRow extends Candidate {
  jobTitle: string;
  departmentName: string;
}

const candidateColumns = {
  id: true,
  name: true,
  jobTitle: true,
  location: true,
  startDate: true,
  deactivatedAt: true,
  departmentId: true,
  department: { select: { name: true, function: true } },
} satisfies Prisma.PersonSelect;

function toCandidate(row: Prisma.PersonGetPayload<{ select: typeof candidateColumns }>): CandidateRow {
  const { department, deactivatedAt, ...person } = row;
  return {
    ...person,
    departmentName: department.name,
    departmentFunction: department.function,
    active: deactivatedAt === null,
  };
}

/** The same rule that `whyNot` of the domain asks of one person, asked of all. */
function whereRule(rule: PersonRule, onDay: Date): Prisma.PersonWhereInput {
  const { functions, departmentIds, locations, minTenureMonths, withoutHr, exceptIds } = rule;
  return {
    deactivatedAt: null,
    AND: [
      functions.length > 0 ? { department: { function: { in: functions } } } : {},
      withoutHr ? { department: { function: { not: "hr" } } } : {},
      departmentIds.length > 0 ? { departmentId: { in: departmentIds } } : {},
      locations.length > 0 ? { location: { in: locations } } : {},
      exceptIds.length > 0 ? { id: { notIn: exceptIds } } : {},
      minTenureMonths > 0 ? { startDate: { lte: latestStart(onDay, minTenureMonths) } } : {},
    ],
  };
}
