import { standInFor } from "~/domain/wins/sign-off";
import { leadsAfterDays } from "~/domain/wins/sign-reminder";
import { standInsOf, type StandIn } from "~/domain/wins/stand-in";
import { isSigning, sideOf, signingSides, type SigningSide } from "~/domain/wins/sides";
import { dayIn } from "~/domain/zoned-time";
import type { Database } from "./client.server";
import { getCompany } from "./company.server";
import type { Prisma } from "./generated/client";
import { findDepartmentLed } from "./leads.server";

const most = 12;

/** Wins that wait for a signature which this person may give in the place of somebody: as deputy, or as lead of late ones. */
export async function listWinsStoodInFor(db: Database, personId: string, now: Date) {
  const { timeZone } = await getCompany(db);
  const today = dayIn(now, timeZone);
  const [absences, departmentId, own] = await Promise.all([
    db.absence.findMany({
      where: { deputyId: personId, fromDay: { lte: today }, untilDay: { gte: today } },
      select: { personId: true },
    }),
    findDepartmentLed(db, personId),
    db.person.findUniqueOrThrow({
      where: { id: personId },
      select: { name: true, department: { select: { function: true } } },
    }),
  ]);
  const homeSide = sideOf(own.department.function);
  const absent = absences.map((one) => one.personId);
  const late = new Date(now.getTime() - leadsAfterDays * 24 * 60 * 60 * 1000);
  const leads = departmentId !== null && isSigning(homeSide);
  if (absent.length === 0 && !leads) return [];
  const asDeputy = (isSigning(homeSide) ? [homeSide] : signingSides).map((side) =>
    unsigned(side, { personId: { in: absent } }),
  );
  const asLead = leads
    ? [{ submittedAt: { lte: late }, ...unsigned(homeSide, { person: { departmentId } }) }]
    : [];
  // Whom a task can't be for is left out before the cut: those who signed already or take part for a side themselves.
  const wins = await db.win.findMany({
    where: {
      state: "submitted",
      signOffs: { none: { personId } },
      participants: { none: { personId, side: { in: [...signingSides] } } },
      OR: [...asDeputy, ...asLead],
    },
    select: {
      ...{ id: true, title: true, submittedAt: true },
      participants: {
        select: { personId: true, side: true, person: { select: { name: true, departmentId: true } } },
      },
      signOffs: { select: { personId: true, side: true, person: { select: { name: true } } } },
    },
    orderBy: { submittedAt: "asc" },
    take: most,
  });
  return wins.flatMap(({ id, title, submittedAt, participants, signOffs }) => {
    const mine = { personId, name: own.name, homeSide };
    const candidates = participants.flatMap(({ personId: forId, side, person }): StandIn[] => {
      if (!isSigning(side)) return [];
      const as = absent.includes(forId) ? ("deputy" as const) : ("lead" as const);
      const led =
        leads && submittedAt !== null && submittedAt <= late && person.departmentId === departmentId;
      if (as === "lead" && !(led && side === homeSide)) return [];
      return [{ ...mine, side, forId, forName: person.name, as }];
    });
    const standIns = standInsOf(participants, candidates);
    const named = participants.map((one) => ({ ...one, name: one.person.name, sentence: "" }));
    const signed = signOffs.map(({ person, ...one }) => ({ ...one, name: person.name, words: "" }));
    const standIn = standInFor({ participants: named, signOffs: signed, standIns }, personId);
    if (!standIn) return [];
    return [
      {
        id,
        title,
        side: standIn.side,
        standsFor: standIn.forName,
        signedBy: signOffs[0]?.person.name ?? null,
      },
    ];
  });
}

/** Wins with one of these people on a side that has not signed yet. */
function unsigned(side: SigningSide, people: Prisma.WinParticipantWhereInput): Prisma.WinWhereInput {
  return { participants: { some: { ...people, side } }, signOffs: { none: { side } } };
}
