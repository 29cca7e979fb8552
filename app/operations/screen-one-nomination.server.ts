import { isOwnLastEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import type { QueuedLetter } from "~/db/letters.server";
import { findNomination, type FoundNomination } from "~/db/nominations.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { screenNomination, type NominationDecision } from "./screen-nomination.server";
import { asStep } from "./screening-step.server";

/**
 * Decides about one nomination and not the others of its entry, with its letter. One step undoes it. The same decision by
 * the same person with the same reason once more is one act.
 */
export async function screenOneNomination(
  act: Act,
  id: string,
  decision: NominationDecision,
  letter: (nomination: FoundNomination, reason: string, now: Date) => QueuedLetter,
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const nomination = await findNomination(tx, id);
    if (!nomination) return refused("not-found");
    const { cycle, entryId } = nomination;
    const entryIds = entryId ? [entryId] : [];
    const step = { cycleId: cycle.id, word: decision.to, entryIds, nominationIds: [id] };
    const done = await asStep(tx, act, step, async () => {
      const screened = await screenNomination(tx, act, id, decision);
      if (!screened.ok) return screened;
      return granted([letter(screened.value, decision.reason.trim(), act.now)]);
    });
    const isLate = !done.ok && done.reason === "wrong-nomination-state";
    return isLate && (await isDoneAlready(tx, act, id, decision)) ? granted() : done;
  });
}

async function isDoneAlready(tx: Tx, act: Act, id: string, { to, reason }: NominationDecision) {
  const nomination = await findNomination(tx, id);
  if (nomination?.state !== to) return false;
  return isOwnLastEvent(tx, personIdOf(act.actor) ?? "", {
    ...{ act: `nomination.${to}`, subject: { type: "nomination", id }, reason },
    among: ["nomination.returned", "nomination.declined"],
  });
}
