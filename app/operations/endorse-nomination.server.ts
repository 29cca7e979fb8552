import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { holdAskedEndorsement, updateEndorsement } from "~/db/endorsements.server";
import { checkEndorsement } from "~/domain/awards/endorsement";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * The colleague who was asked seconds the nomination, in their words. Nominees read them after the announcement, where
 * HR lets them, and the name only of those who agreed.
 */
export async function endorseNomination(
  act: Act,
  id: string,
  text: string,
  naming: "named" | "unnamed" = "unnamed",
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const asked = await holdAskedEndorsement(tx, id, personIdOf(act.actor) ?? "");
    const cycle = asked && (await holdCycle(tx, asked.nomination.cycle.id));
    if (!cycle) return refused("not-found");
    const words = text.trim();
    const checked = checkEndorsement({ ...asked.nomination, cycle }, { ...asked, words }, act.now);
    if (!checked.ok) return checked;
    const mayBeNamed = naming === "named";
    await updateEndorsement(tx, id, { state: "given", words, mayBeNamed, answeredAt: act.now });
    const subject = { type: "nomination", id: asked.nominationId };
    await recordEvent(tx, act, { act: "nomination.endorsed", subject });
    return granted();
  });
}
