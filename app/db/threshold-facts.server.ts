import { asksForFacts, noFacts, whyNot, type PersonRule } from "~/domain/awards/eligibility";
import type { ThresholdRule } from "~/domain/awards/threshold";
import type { Period, PersonRecord } from "~/domain/awards/threshold-measure";
import type { Considered } from "~/domain/awards/threshold-report";
import type { DepartmentFunction } from "~/domain/people/department-function";
import { worthOfWin } from "~/domain/wins/win-worth";
import { publicStates } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";
import { getCompany } from "./company.server";
import { listFacts } from "./person-facts.server";

interface Asked {
  awardId: string;
  threshold: ThresholdRule;
  people: PersonRule;
  period: Period;
}

/** Everybody of whom there is something on record that a threshold reads, with all that its report needs. */
export async function listConsidered(db: Database | Tx, asked: Asked): Promise<Considered[]> {
  const { threshold, people, period, awardId } = asked;
  const reads = (...sources: string[]) => threshold.conditions.some(({ source }) => sources.includes(source));
  const figures = reads("figures")
    ? await listFiguresWithin(db, awardId, period)
    : new Map<string, Figure[]>();
  const wins = reads("wins", "early", "value")
    ? await listWinsWithin(db, period)
    : new Map<string, WinRecord[]>();
  const ids = [...new Set([...figures.keys(), ...wins.keys()])];
  const honoured = await listHonoured(db, awardId, period);
  const onDay = dayOf(period.end);
  const factsOf = asksForFacts(people) ? await listFacts(db, ids) : () => noFacts;
  return (await listPeople(db, ids)).map((person) => ({
    id: person.id,
    name: person.name,
    whyNot: whyNot({ ...person, facts: factsOf(person.id) }, people, onDay),
    honoured: honoured.has(person.id),
    figures: figures.get(person.id) ?? [],
    wins: wins.get(person.id) ?? [],
  }));
}

type Figure = PersonRecord["figures"][number];
type WinRecord = PersonRecord["wins"][number];

async function listFiguresWithin(db: Database | Tx, awardId: string, { start, end }: Period) {
  const rows = await db.figure.findMany({
    where: { awardId, periodStart: { gte: dayOf(start), lte: dayOf(end) } },
    select: { personId: true, periodStart: true, thousandths: true },
    orderBy: [{ personId: "asc" }, { periodStart: "asc" }],
  });
  const byPerson = new Map<string, Figure[]>();
  for (const { personId, periodStart, thousandths } of rows) {
    add(byPerson, personId, { on: isoDay(periodStart), thousandths });
  }
  return byPerson;
}

async function listWinsWithin(db: Database | Tx, { start, end }: Period) {
  const { currency: companyCurrency } = await getCompany(db);
  const rows = await db.win.findMany({
    where: {
      state: { in: [...publicStates] },
      milestones: { some: { kind: "won", on: { gte: dayOf(start), lte: dayOf(end) } } },
    },
    select: {
      ...{ id: true, state: true, currency: true },
      ledgerRow: { select: { validated: true, beforeOffer: true } },
      milestones: { where: { kind: "won" }, select: { on: true } },
      participants: { select: { personId: true, side: true } },
      valueLines: {
        select: {
          ...{ kind: true, unit: true, baseline: true, achieved: true },
          ...{ financeState: true, validated: true, realised: true },
        },
      },
    },
  });
  const byPerson = new Map<string, WinRecord[]>();
  for (const { participants, milestones, valueLines, ledgerRow, ...win } of rows) {
    const wonOn = milestones[0]?.on;
    if (!wonOn) continue;
    const worth = worthOfWin(valueLines).validated;
    const { validated: inCompany = null, beforeOffer = null } = ledgerRow ?? {};
    const converted = inCompany === null ? null : { currency: companyCurrency, worth: inCompany };
    for (const { personId, side } of participants) {
      add(byPerson, personId, { ...win, side, worth, converted, beforeOffer, wonOn: isoDay(wonOn) });
    }
  }
  return byPerson;
}

/** Whom confirmed runs of this award over days of this period have honoured. */
async function listHonoured(db: Database | Tx, awardId: string, { start, end }: Period) {
  const rows = await db.laureateMember.findMany({
    where: {
      laureate: {
        awardId,
        thresholdRun: {
          state: "confirmed",
          periodStart: { lte: dayOf(end) },
          periodEnd: { gte: dayOf(start) },
        },
      },
    },
    select: { personId: true },
  });
  return new Set(rows.map(({ personId }) => personId));
}

interface PersonRow {
  id: string;
  name: string;
  departmentId: string;
  departmentFunction: DepartmentFunction;
  location: string;
  startDate: Date | null;
  active: boolean;
}

/** One statement with one parameter, however many people there are. */
async function listPeople(db: Database | Tx, ids: readonly string[]): Promise<PersonRow[]> {
  return db.$queryRaw<PersonRow[]>`
    SELECT person."id", person."name", person."departmentId", department."function" AS "departmentFunction",
           person."location", person."startDate", person."deactivatedAt" IS NULL AS "active"
      FROM "Person" person
      JOIN "Department" department ON department."id" = person."departmentId"
     WHERE person."id" = ANY(${ids}::text[])`;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
