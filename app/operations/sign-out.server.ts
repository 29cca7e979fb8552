import { recordEvent } from "~/db/audit.server";
import { updateSessionRevoked } from "~/db/sessions.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Ends one of the actor's own sessions: this one, or one on another device. */
export async function signOut(act: Act, { sessionId }: { sessionId: string }): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    if (!(await updateSessionRevoked(tx, { id: sessionId, personId }, act.now)))
      return refused("already-done");
    await recordEvent(tx, act, { act: "person.signed-out", subject: { type: "person", id: personId } });
    return granted();
  });
}
