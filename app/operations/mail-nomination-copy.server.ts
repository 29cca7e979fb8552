import { queueLetters } from "~/db/letters.server";
import { findCycle } from "~/db/cycles.server";
import { findOwnNomination } from "~/db/nominations.server";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { receivedLetter } from "./nomination-letters.server";

/** Mails a nominator what they sent, as it stands now: once for each of its versions, however often they ask. */
export async function mailNominationCopy(
  act: Act,
  id: string,
): Promise<Verdict<{ id: string; cycleId: string }>> {
  return transact(act, async (tx) => {
    const nominatorId = personIdOf(act.actor) ?? "";
    const own = await findOwnNomination(tx, id, nominatorId);
    const cycle = own?.state === "submitted" ? await findCycle(tx, own.cycle.id) : null;
    if (!own || !cycle) return refused("not-found");
    const { category, answers, version } = own;
    const title = nomineeTitle(own.nomineeNames, own.teamName);
    await queueLetters(
      tx,
      act,
      await receivedLetter(tx, { id, cycle, category, title, answers, nominatorId, copyOf: version }),
    );
    return granted({ id, cycleId: cycle.id });
  });
}
