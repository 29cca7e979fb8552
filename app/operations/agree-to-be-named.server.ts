import { findOwnNomination } from "~/db/nominations.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { chooseNaming } from "./choose-naming.server";

/** The nominator agrees that the nominees read who wrote, or takes it back. It counts from the next look on. */
export async function agreeToBeNamed(
  act: Act,
  { nominationId, agreed }: { nominationId: string; agreed: "yes" | "no" },
): Promise<Verdict> {
  const nominatorId = personIdOf(act.actor);
  if (!nominatorId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const own = await findOwnNomination(tx, nominationId, nominatorId);
    if (!own) return refused("not-found");
    const at = { id: own.id, nominatorId, state: own.state };
    await chooseNaming(tx, act, at, { mayBeNamed: agreed === "yes" });
    return granted();
  });
}
