import { recordEvent } from "~/db/audit.server";
import { insertEndorsement, listEndorsements } from "~/db/endorsements.server";
import { holdCycle } from "~/db/cycles.server";
import { listCandidates } from "~/db/eligible-people.server";
import { queueLetters } from "~/db/letters.server";
import { claimOnce } from "~/db/once.server";
import { holdOwnNomination } from "~/db/nominations.server";
import { checkRequest } from "~/domain/awards/endorsement";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { endorsementLetter } from "./endorsement-letters.server";

/** Asks a colleague by letter to second one's own nomination with a sentence. The same form sent twice is one act. */
export async function askEndorsement(
  act: Act,
  nominationId: string,
  asked: { personId: string; request: string; formKey: string },
): Promise<Verdict> {
  const nominatorId = personIdOf(act.actor) ?? "";
  const key = `endorsement-asked/${nominationId}/${nominatorId}/${asked.formKey}/${asked.personId}`;
  return transact(act, async (tx) => {
    if ((await claimOnce(tx, act, key)) !== null) return granted();
    const own = await holdOwnNomination(tx, nominationId, nominatorId);
    const cycle = own && (await holdCycle(tx, own.cycle.id));
    if (!cycle) return refused("not-found");
    const [person] = await listCandidates(tx, [asked.personId]);
    const already = await listEndorsements(tx, nominationId);
    const request = asked.request.trim();
    const checked = checkRequest({ ...own, cycle }, person, {
      askedIds: already.map(({ personId }) => personId),
      request,
      now: act.now,
    });
    if (!checked.ok) return checked;
    const { personId } = asked;
    const id = await insertEndorsement(tx, { nominationId, personId, request, askedAt: act.now });
    await queueLetters(
      tx,
      act,
      await endorsementLetter(tx, "endorsement-asked", { id, personId, request, nomination: own }),
    );
    const subject = { type: "nomination", id: nominationId };
    await recordEvent(tx, act, { act: "nomination.endorsement-asked", subject });
    return granted();
  });
}
