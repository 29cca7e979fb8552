import { sideOf, signingSides, type Side, type SigningSide } from "~/domain/wins/sides";
import { standInsOf, type StandIn } from "~/domain/wins/stand-in";
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
  if (win.state !== "submitted") return [];
  const { timeZone } = await getCompany(db);
  const people = await db.person.findMany({
    where: { id: { in: win.participants.map(({ personId }) => personId) } },
    select: { id: true, departmentId: true, department: { select: { function: true } } },
  });
  const candidates = await Promise.all(
    signingSides.map(async (side) => {
      const named = win.participants.filter((one) => one.side === side);
      const departments = people
        .filter(
          ({ id, department }) => named.some((one) => one.personId === id) && department.function === side,
        )
        .map(({ id, departmentId }) => ({ id, departmentId }));
      const deputies = await listDeputies(db, side, named, dayIn(now, timeZone));
      return [...deputies, ...(await listLeads(db, side, named, departments))];
    }),
  );
  return standInsOf(win.participants, candidates.flat());
}

type Named = readonly { personId: string; name: string }[];

async function listDeputies(
  db: Database | Tx,
  side: SigningSide,
  named: Named,
  today: Date,
): Promise<StandIn[]> {
  const rows = await db.absence.findMany({
    where: {
      ...{ personId: { in: named.map(({ personId }) => personId) }, deputy: { deactivatedAt: null } },
      ...{ fromDay: { lte: today }, untilDay: { gte: today } },
    },
    select: { person: { select: { id: true, name: true } }, deputy: { select: colleague } },
  });
  return rows.map(({ person, deputy }) => ({
    ...{ personId: deputy.id, name: deputy.name, side, forId: person.id, forName: person.name },
    ...{ as: "deputy" as const, homeSide: sideOf(deputy.department.function) },
  }));
}

/** The leads of the departments of those named: see `departmentLed`. */
async function listLeads(
  db: Database | Tx,
  side: SigningSide,
  named: Named,
  departments: readonly { id: string; departmentId: string }[],
): Promise<StandIn[]> {
  const ids = [...new Set(departments.map(({ departmentId }) => departmentId))];
  const leads = await db.person.findMany({
    where: {
      deactivatedAt: null,
      OR: ids.map((departmentId) => ({
        departmentId,
        reports: { some: { departmentId, deactivatedAt: null } },
        OR: [{ managerId: null }, { manager: { departmentId: { not: departmentId } } }],
      })),
    },
    select: colleague,
  });
  return leads.flatMap((lead) => {
    const inIt = departments.find(({ departmentId }) => departmentId === lead.departmentId);
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
