import { recordEvent } from "~/db/audit.server";
import { updateOtherSessionsRevoked } from "~/db/sessions.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Ends every session of the actor but the one named. */
export async function signOutElsewhere(
  act: Act,
  { keepId }: { keepId: string },
): Promise<Verdict<{ ended: number }>> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const ended = await updateOtherSessionsRevoked(tx, { personId, keepId }, act.now);
    if (ended === 0) return granted({ ended });
    const subject = { type: "person", id: personId };
    await recordEvent(tx, act, { act: "person.signed-out-elsewhere", subject, after: { ended } });
    return granted({ ended });
  });
}
