import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { holdCycle } from "~/db/cycles.server";
import { findNominatedWith, insertDecline, updateTeamWithout } from "~/db/entry-declines.server";
import { queueLetters } from "~/db/letters.server";
import { holdEntries } from "~/db/merged-entries.server";
import { checkDecline, goesOnWith } from "~/domain/awards/decline";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { decideEntry } from "./decide-entry.server";

type Nominated = NonNullable<Awaited<ReturnType<typeof findNominatedWith>>>;

/**
 * A nominee who was told would rather not. A team goes on without them where the award lets it, and nobody is told;
 * otherwise the entry rests, and those who nominated hear that it does, not whose wish it was.
 */
export async function declineHonour(
  act: Act,
  { entryId, words }: { entryId: string; words: string },
): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const asked = { entryId, personId, now: act.now };
    const seen = await findNominatedWith(tx, asked);
    const cycle = seen && (await holdCycle(tx, seen.cycle.id));
    if (!cycle) return refused("not-found");
    await holdEntries(tx, [seen.id]);
    const entry = await findNominatedWith(tx, asked);
    if (entry?.id !== seen.id) return refused("wrong-entry-state");
    if (entry.declined) return refused("already-done");
    const memberIds = entry.people.map(({ id }) => id);
    const said = words.trim();
    const checked = checkDecline(
      { state: entry.state, phase: cycle.phase, memberIds },
      { personId, words: said },
    );
    if (!checked.ok) return checked;
    await insertDecline(tx, { entryId: entry.id, personId, words: said, declinedAt: act.now });
    await recordEvent(tx, act, { act: "entry.declined", subject: { type: "entry", id: entry.id } });
    return leave(tx, act, entry, personId);
  });
}

async function leave(tx: Tx, act: Act, entry: Nominated, personId: string): Promise<Verdict> {
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
