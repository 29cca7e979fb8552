import { sideOf, signingSides, type Side, type SigningSide } from "~/domain/wins/sides";
import { standInsOf, type StandIn } from "~/domain/wins/stand-in";
import type { WinState } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";
import { getCompany } from "./company.server";
import { dayIn } from "~/domain/zoned-time";

interface Signable {
  state: string;
  participants: readonly { personId: string; name: string; side: Side }[];
}

const colleague = {
  id: true,
  name: true,
  email: true,
  departmentId: true,
  department: { select: { function: true } },
} as const;

/** Who may sign a win in the place of those named in it, today: deputies of those away, and leads of their departments. */
export async function listStandIns(db: Database | Tx, win: Signable, now: Date): Promise<StandIn[]> {
  const [standIns = []] = await listStandInsOfEach(db, [win], now);
  return standIns;
}

/**
 * The same once a win has moved on: who would stand in today, were it still waiting. Nobody ever stood in for a draft.
 */
export async function listFormerStandIns(
  db: Database | Tx,
  win: Signable & { state: WinState },
  now: Date,
): Promise<StandIn[]> {
  return win.state === "draft" ? [] : listStandIns(db, { ...win, state: "submitted" }, now);
}

/** The same for several wins, in their order. Absences and departments are read once for all. */
export async function listStandInsOfEach(
  db: Database | Tx,
  wins: readonly Signable[],
  now: Date,
): Promise<StandIn[][]> {
  const sent = wins.filter(({ state }) => state === "submitted");
  const ids = [...new Set(sent.flatMap(({ participants }) => participants.map(({ personId }) => personId)))];
  if (ids.length === 0) return wins.map(() => []);
  const { timeZone } = await getCompany(db);
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, departmentId: true, department: { select: { function: true } } },
  });
  const [absences, leads] = await Promise.all([
    listAbsences(db, ids, dayIn(now, timeZone)),
    listLeads(db, [...new Set(people.map(({ departmentId }) => departmentId))]),
  ]);
  return wins.map((win) => {
    if (win.state !== "submitted") return [];
    const candidates = signingSides.flatMap((side) => {
      const named = win.participants.filter((one) => one.side === side);
      const departments = people.filter(
        ({ id, department }) => named.some((one) => one.personId === id) && department.function === side,
      );
      return [...deputiesOf(side, named, absences), ...leadsOf(side, named, { departments, leads })];
    });
    return standInsOf(win.participants, candidates);
  });
}

type Named = readonly { personId: string; name: string }[];

async function listAbsences(db: Database | Tx, personIds: string[], today: Date) {
  return db.absence.findMany({
    where: {
      ...{ personId: { in: personIds }, deputy: { deactivatedAt: null } },
      ...{ fromDay: { lte: today }, untilDay: { gte: today } },
    },
    select: { person: { select: { id: true, name: true } }, deputy: { select: colleague } },
  });
}

function deputiesOf(
  side: SigningSide,
  named: Named,
  absences: Awaited<ReturnType<typeof listAbsences>>,
): StandIn[] {
  return absences
    .filter(({ person }) => named.some(({ personId }) => personId === person.id))
    .map(({ person, deputy }) => ({
      ...{ personId: deputy.id, name: deputy.name, side, forId: person.id, forName: person.name },
      ...{ as: "deputy" as const, homeSide: sideOf(deputy.department.function) },
    }));
}

/** The leads of these departments: see `departmentLed`. */
async function listLeads(db: Database | Tx, departmentIds: readonly string[]) {
  return db.person.findMany({
    where: {
      deactivatedAt: null,
      OR: departmentIds.map((departmentId) => ({
        departmentId,
        reports: { some: { departmentId, deactivatedAt: null } },
        OR: [{ managerId: null }, { manager: { departmentId: { not: departmentId } } }],
      })),
    },
    select: colleague,
  });
}

/** The leads of the departments of those named. */
function leadsOf(
  side: SigningSide,
  named: Named,
  of: {
    departments: readonly { id: string; departmentId: string }[];
    leads: Awaited<ReturnType<typeof listLeads>>;
  },
): StandIn[] {
  return of.leads.flatMap((lead) => {
    const inIt = of.departments.find(({ departmentId }) => departmentId === lead.departmentId);
    const person = named.find(({ personId }) => personId === inIt?.id);
    if (!person) return [];
    return [
      {
        ...{ personId: lead.id, name: lead.name, side, forId: person.personId, forName: person.name },
        ...{ as: "lead" as const, homeSide: side },
      },
    ];
  });
}
