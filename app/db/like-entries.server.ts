import { likenessOf, namesakes, type Compared, type Likeness } from "~/domain/awards/likeness";
import type { Database, Tx } from "./client.server";

const inRunning = ["open", "shortlisted"] as const;
const mostTeams = 3_000;
const mostShown = 5;

export interface LikeEntry extends Compared {
  likeness: Likeness;
  stories: number;
  state: string;
}

/** Entries of the same category that may be the same as this one, but for those that were told to stay apart. */
export async function listLikeEntries(
  db: Database | Tx,
  entry: Compared & { categoryId: string },
): Promise<LikeEntry[]> {
  const running = { categoryId: entry.categoryId, state: { in: [...inRunning] }, stories: { gt: 0 } };
  const personIds = entry.nomineeKey.split("+");
  const columns = { id: true, title: true, nomineeKey: true, stories: true, state: true };
  const [sharing, teams, apart] = await Promise.all([
    db.entry.findMany({
      where: { ...running, members: { some: { personId: { in: personIds } } } },
      select: columns,
      take: 50,
    }),
    personIds.length > 1 ? listTeams(db, [entry.categoryId]) : [],
    db.entryPair.findMany({ where: { OR: [{ oneId: entry.id }, { otherId: entry.id }] } }),
  ]);
  const kept = new Set([entry.id, ...apart.flatMap(({ oneId, otherId }) => [oneId, otherId])]);
  const named = teams.filter((team) => likenessOf(entry, team) === "name");
  const more = await db.entry.findMany({
    where: { id: { in: named.slice(0, mostShown).map(({ id }) => id) } },
    select: columns,
  });
  return [...sharing, ...more]
    .filter(({ id }) => !kept.has(id))
    .flatMap((other) => {
      const likeness = likenessOf(entry, other);
      return likeness ? [{ ...other, likeness }] : [];
    })
    .slice(0, mostShown);
}

async function listTeams(db: Database | Tx, categoryIds: readonly string[]): Promise<TeamRow[]> {
  return db.$queryRaw`
    SELECT "id", "title", "nomineeKey", "categoryId" FROM "Entry"
    WHERE "categoryId" = ANY (${[...categoryIds]}) AND "nomineeKey" LIKE '%+%'
      AND "state" IN ('open', 'shortlisted') AND "stories" > 0
    ORDER BY "id" LIMIT ${mostTeams}`;
}

type TeamRow = Compared & { categoryId: string };

/** The ids of all entries of these categories that look like another of their category. */
export async function listDoubles(db: Database | Tx, categoryIds: readonly string[]): Promise<string[]> {
  const sharing = await db.$queryRaw<{ one: string; other: string }[]>`
    SELECT a."id" AS one, b."id" AS other
      FROM "Entry" a
      JOIN "EntryMember" ma ON ma."entryId" = a."id"
      JOIN "EntryMember" mb ON mb."personId" = ma."personId" AND mb."entryId" > a."id"
      JOIN "Entry" b ON b."id" = mb."entryId" AND b."categoryId" = a."categoryId"
     WHERE a."categoryId" = ANY (${[...categoryIds]})
       AND a."state" IN ('open', 'shortlisted') AND a."stories" > 0
       AND b."state" IN ('open', 'shortlisted') AND b."stories" > 0
     GROUP BY a."id", b."id"
    HAVING count(*) >= 2 OR count(*) = least(
             array_length(string_to_array(a."nomineeKey", '+'), 1),
             array_length(string_to_array(b."nomineeKey", '+'), 1))
     LIMIT 1000`;
  const teams = await listTeams(db, categoryIds);
  const named = [...groupByCategory(teams).values()].flatMap(namesakes);
  const pairs = [...sharing, ...named.map(([one, other]) => ({ one: one.id, other: other.id }))];
  const apart = await db.entryPair.findMany({
    where: { oneId: { in: pairs.flatMap(({ one, other }) => [one, other]) } },
  });
  const isApart = new Set(apart.map(({ oneId, otherId }) => `${oneId} ${otherId}`));
  const left = pairs.filter(({ one, other }) => !isApart.has([one, other].sort().join(" ")));
  return [...new Set(left.flatMap(({ one, other }) => [one, other]))];
}

function groupByCategory(teams: readonly TeamRow[]): Map<string, TeamRow[]> {
  const grouped = new Map<string, TeamRow[]>();
  for (const team of teams) {
    const others = grouped.get(team.categoryId);
    if (others) others.push(team);
    else grouped.set(team.categoryId, [team]);
  }
  return grouped;
}

/** Writes down that two entries that look alike stay apart. */
export async function insertPair(
  tx: Tx,
  ids: readonly [string, string],
  by: { personId: string; now: Date },
): Promise<void> {
  const [oneId, otherId] = [...ids].sort() as [string, string];
  await tx.entryPair.createMany({
    data: [{ oneId, otherId, personId: by.personId, at: by.now }],
    skipDuplicates: true,
  });
}
