import { readFirstRound, type FirstRound } from "~/domain/awards/first-round";
import { readEligibility, type Eligibility } from "~/domain/awards/eligibility";
import type { Question } from "~/domain/awards/question";
import { readQuestions } from "~/domain/awards/question-list";
import type { AwardDraft, AwardRules } from "~/domain/awards/award";
import { readJurySettings, type JurySettings } from "~/domain/juries/settings";
import { readThresholdRule, type ThresholdRule } from "~/domain/awards/threshold";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

/** An award, or null. */
export async function findAward(db: Database | Tx, id: string) {
  const row = await db.award.findUnique({ where: { id } });
  return row && { ...withRules(row), threshold: readThresholdRule(row.threshold) };
}

/** The same, held until the transaction ends: imports of figures and confirmations of an award wait for each other. */
export async function findAwardForUpdate(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "Award" WHERE "id" = ${id} FOR UPDATE`;
  return findAward(tx, id);
}

/** How often the rules of an award were changed since it was made. */
export async function countAwardChanges(db: Database | Tx, id: string): Promise<number> {
  return db.auditEvent.count({ where: { act: "award.changed", subjectType: "award", subjectId: id } });
}

export interface AwardFilter {
  search: string;
  state: "active" | "retired";
  page: number;
}

export const awardsAPage = 30;

/** One page of awards by name, with how often each was run. */
export async function listAwards(db: Database | Tx, { search, state, page }: AwardFilter) {
  const where: Prisma.AwardWhereInput = {
    retiredAt: state === "retired" ? { not: null } : null,
    ...(search && { name: { contains: search, mode: "insensitive" } }),
  };
  const [rows, total] = await Promise.all([
    db.award.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      skip: (page - 1) * awardsAPage,
      take: awardsAPage,
      select: {
        id: true,
        name: true,
        purpose: true,
        kind: true,
        method: true,
        retiredAt: true,
        _count: { select: { categories: { where: { finalId: null } }, laureates: true } },
      },
    }),
    db.award.count({ where }),
  ]);
  return { rows, total };
}

/** The awards that a new cycle can run: with a vote or a jury, and not retired. */
export async function listCycleAwards(db: Database | Tx) {
  const rows = await db.award.findMany({
    where: { kind: { in: ["vote", "jury"] }, retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(withRules);
}

/** Awards with a jury that are in use: their juries can judge elsewhere too. */
export async function listJuryModels(db: Database | Tx) {
  const rows = await db.award.findMany({
    where: { kind: "jury", retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(withRules);
}

/** The awards in use of these names, as name and id. */
export async function listAwardsNamed(db: Database | Tx, names: readonly string[]) {
  const where = { name: { in: [...names] }, retiredAt: null };
  return db.award.findMany({ where, select: { id: true, name: true } });
}

/** An award in use of this name, the oldest, or null. */
export async function findAwardInUse(tx: Tx, name: string): Promise<{ id: string } | null> {
  const where = { name, retiredAt: null };
  return tx.award.findFirst({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true } });
}

/** Lets one transaction at a time look for awards by name and add what is missing. */
export async function holdAwardNames(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('award names'))`;
}

export async function insertAward(tx: Tx, award: AwardDraft, now: Date): Promise<string> {
  const { kind, threshold, ...rules } = award;
  const row = await tx.award.create({
    data: { kind, ...rulesToRow(rules), threshold: thresholdToRow(threshold), createdAt: now },
    select: { id: true },
  });
  return row.id;
}

/** Writes new rules to an award and, but for its threshold, to its categories that are not frozen yet. */
export async function updateAward(
  tx: Tx,
  id: string,
  { threshold, ...rules }: Omit<AwardDraft, "kind">,
): Promise<void> {
  const row = rulesToRow(rules);
  await tx.award.update({ where: { id }, data: { ...row, threshold: thresholdToRow(threshold) } });
  await tx.category.updateMany({ where: { awardId: id, frozenAt: null }, data: row });
}

export async function updateAwardRetired(tx: Tx, id: string, retiredAt: Date | null): Promise<boolean> {
  const where = { id, retiredAt: retiredAt ? null : { not: null } };
  const { count } = await tx.award.updateMany({ where, data: { retiredAt } });
  return count === 1;
}

/** The columns of the rules, the same in awards and categories. */
export function rulesToRow(rules: AwardRules) {
  return {
    name: rules.name,
    purpose: rules.purpose,
    method: rules.method,
    tieRule: rules.tieRule,
    nomineeKind: rules.nomineeKind,
    requireBothSides: rules.requireBothSides,
    allowSelf: rules.allowSelf,
    allowOwnVote: rules.allowOwnVote,
    offerNone: rules.offerNone,
    seats: rules.seats,
    quorumPercent: rules.quorumPercent,
    quorumNumber: rules.quorumNumber,
    twoKeys: rules.twoKeys,
    publishBallots: rules.publishBallots,
    jury: rules.jury as unknown as Prisma.InputJsonValue,
    firstRound: rules.firstRound as unknown as Prisma.InputJsonValue,
    citationLength: rules.citationLength,
    nominationCap: rules.nominationCap,
    tellNominees: rules.tellNominees,
    wordsToNominators: rules.wordsToNominators,
    wordsToLaureates: rules.wordsToLaureates,
    questions: rules.questions as unknown as Prisma.InputJsonValue,
    eligibility: rules.eligibility as unknown as Prisma.InputJsonValue,
    trophyItemId: rules.trophyItemId,
    engravingTemplate: rules.engravingTemplate,
  };
}

function thresholdToRow(threshold: ThresholdRule): Prisma.InputJsonValue {
  return threshold as unknown as Prisma.InputJsonValue;
}

/** A row with its JSON columns read as questions and rules. */
export function withRules<
  T extends {
    id: string;
    awardId?: string;
    questions: unknown;
    eligibility: unknown;
    jury: unknown;
    firstRound: unknown;
  },
>(row: T): WithRules<T> {
  return {
    ...row,
    questions: readQuestions(row.questions),
    eligibility: readEligibility(row.eligibility, row.awardId ?? row.id),
    jury: readJurySettings(row.jury),
    firstRound: readFirstRound(row.firstRound, row.awardId ?? row.id),
  };
}

type WithRules<T> = Omit<T, "questions" | "eligibility" | "jury" | "firstRound"> & {
  jury: JurySettings;
  firstRound: FirstRound;
  questions: Question[];
  eligibility: Eligibility;
};
