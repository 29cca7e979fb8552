import { recordEvent } from "~/db/audit.server";
import { findEntry } from "~/db/entries.server";
import { insertPair } from "~/db/like-entries.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Says that two entries that look alike are not the same: nobody is asked about them again. */
export async function keepApart(
  act: Act,
  { cycleId, oneId, otherId }: { cycleId: string; oneId: string; otherId: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const [one, other] = [await findEntry(tx, oneId), await findEntry(tx, otherId)];
    const personId = personIdOf(act.actor);
    if (!personId || one?.cycle.id !== cycleId || other?.cycle.id !== cycleId) return refused("not-found");
    if (one.categoryId !== other.categoryId) return refused("other-award");
    await insertPair(tx, [oneId, otherId], { personId, now: act.now });
    await recordEvent(tx, act, {
      act: "entry.kept-apart",
      subject: { type: "entry", id: oneId },
      after: { from: otherId, title: other.title },
    });
    return granted();
  });
}
