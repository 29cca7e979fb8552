import type { Tx } from "~/db/client.server";
import { updateTeamWithout, type findWithPeople } from "~/db/entry-declines.server";
import { queueLetters } from "~/db/letters.server";
import { goesOnWith } from "~/domain/awards/decline";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { granted, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { decideEntry } from "./decide-entry.server";

type Nominated = NonNullable<Awaited<ReturnType<typeof findWithPeople>>>;

/** Takes somebody out of an entry: its team goes on without them where the award lets it, otherwise it rests. */
export async function leaveEntry(tx: Tx, act: Act, entry: Nominated, personId: string): Promise<Verdict> {
  const left = entry.people.filter(({ id }) => id !== personId);
  if (!goesOnWith(entry.category, left)) {
    const rests = await decideEntry(tx, act, entry, { what: "withdraw", reason: "" });
    if (!rests.ok) return rests;
    await queueLetters(tx, act, rests.value);
    return granted();
  }
  const namesOf = (people: Nominated["people"]) =>
    nomineeTitle(
      people.map(({ name }) => name),
      "",
    );
  const title = entry.title === namesOf(entry.people) ? namesOf(left) : entry.title;
  await updateTeamWithout(tx, { entryId: entry.id, personId }, title);
  return granted();
}
