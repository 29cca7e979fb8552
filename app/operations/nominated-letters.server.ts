import type { Tx } from "~/db/client.server";
import { listUntold } from "~/db/entry-declines.server";
import type { QueuedLetter } from "~/db/letters.server";
import type { findEntry } from "~/db/entries.server";

/** The letters that tell the people of an entry that they are nominated, each once; none where the award is silent. */
export async function nominatedLetters(
  tx: Tx,
  entry: NonNullable<Awaited<ReturnType<typeof findEntry>>>,
  now: Date,
): Promise<QueuedLetter[]> {
  const { id, title, category, cycle } = entry;
  if (!category.tellNominees) return [];
  const people = await listUntold(tx, id);
  const isTeam = entry.nomineeKey.includes("+");
  return people.map((person): QueuedLetter => ({
    template: "you-are-nominated",
    to: { personId: person.id, name: person.name, address: person.email },
    // A letter that was taken back keeps its key.
    key: `you-are-nominated/${id}/${person.id}/${now.toISOString()}`,
    props: {
      name: person.name,
      awardName: category.name,
      cycleName: cycle.name,
      title,
      isTeam,
      until: cycle.votingOpenAt.toISOString(),
      timeZone: cycle.timeZone,
      path: `/nominated/${id}`,
    },
  }));
}
