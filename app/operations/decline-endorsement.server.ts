import { holdAskedEndorsement, updateEndorsement } from "~/db/endorsements.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** The colleague who was asked does not second it. Nobody is told, and the record keeps nothing of it. */
export async function declineEndorsement(act: Act, id: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const asked = await holdAskedEndorsement(tx, id, personIdOf(act.actor) ?? "");
    if (!asked) return refused("not-found");
    if (asked.state !== "asked") return refused("already-done");
    await updateEndorsement(tx, id, { state: "declined", words: "", answeredAt: act.now });
    return granted();
  });
}
