import { recordEvent } from "~/db/audit.server";
import { updateMayBeNamed } from "~/db/kind-words.server";
import { findOwnNomination } from "~/db/nominations.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** The nominator agrees that the nominees read who wrote, or takes it back. It counts from the next look on. */
export async function agreeToBeNamed(
  act: Act,
  { nominationId, agreed }: { nominationId: string; agreed: "yes" | "no" },
): Promise<Verdict> {
  const nominatorId = personIdOf(act.actor);
  if (!nominatorId) return refused("not-allowed");
  return transact(act, async (tx) => {
    if (!(await findOwnNomination(tx, nominationId, nominatorId))) return refused("not-found");
    if (!(await updateMayBeNamed(tx, { id: nominationId, nominatorId }, agreed === "yes"))) return granted();
    await recordEvent(tx, act, {
      act: "nomination.naming-chosen",
      subject: { type: "nomination", id: nominationId },
      after: { mayBeNamed: agreed },
    });
    return granted();
  });
}
