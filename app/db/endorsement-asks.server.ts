import { nomineeTitle } from "~/domain/awards/nominee-title";
import type { Database } from "./client.server";
import { databaseNow } from "./clock.server";
import { sidesFirst } from "./entries.server";

const most = 12;

/** The nominations that a person is asked to second and still can, the first to close at the top. */
export async function listEndorsementAsks(db: Database, personId: string) {
  const now = await databaseNow(db);
  const rows = await db.endorsement.findMany({
    where: {
      personId,
      state: "asked",
      nomination: {
        state: "submitted",
        nominees: { none: { personId } },
        category: { cycle: { phase: "nominating", pausedAt: null, nominationsCloseAt: { gt: now } } },
      },
    },
    select: {
      id: true,
      nomination: {
        select: {
          teamName: true,
          nominator: { select: { name: true } },
          nominees: { select: { person: { select: { name: true } } }, orderBy: sidesFirst },
          category: { select: { name: true, cycle: { select: { name: true, nominationsCloseAt: true } } } },
        },
      },
    },
    orderBy: [
      { nomination: { category: { cycle: { nominationsCloseAt: "asc" } } } },
      { askedAt: "asc" },
      { id: "asc" },
    ],
    take: most,
  });
  return rows.map(({ id, nomination: { teamName, nominator, nominees, category } }) => ({
    id,
    title: nomineeTitle(
      nominees.map(({ person }) => person.name),
      teamName,
    ),
    award: category.name,
    cycleName: category.cycle.name,
    nominator: nominator.name,
    closesAt: category.cycle.nominationsCloseAt,
  }));
}
