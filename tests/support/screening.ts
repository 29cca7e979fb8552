import type { Database } from "~/db/client.server";
import { nomineeKey } from "~/domain/awards/nominee-key";
import { longAgo } from "../../prisma/factories";

interface Named {
  id: string;
  name: string;
}

/** An entry for these people with a story of each nominator, as it came in. */
export async function makeEntry(
  db: Database,
  categoryId: string,
  people: readonly Named[],
  { nominators, teamName = "" }: { nominators: readonly Named[]; teamName?: string },
) {
  const key = nomineeKey(people.map(({ id }) => id));
  const members = people.map(({ id }) => ({ personId: id }));
  const entry = await db.entry.create({
    data: {
      categoryId,
      nomineeKey: key,
      title: teamName || people.map(({ name }) => name).join(" and "),
      members: { create: members },
    },
  });
  for (const nominator of nominators) {
    await db.nomination.create({
      data: {
        categoryId,
        entryId: entry.id,
        nominatorId: nominator.id,
        state: "submitted",
        nomineeKey: key,
        teamName,
        answers: { story: `What ${nominator.name} saw` },
        createdAt: longAgo,
        updatedAt: longAgo,
        submittedAt: longAgo,
        nominees: { create: members },
      },
    });
  }
  return entry;
}
