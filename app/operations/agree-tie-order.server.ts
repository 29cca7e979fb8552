import { recordEvent } from "~/db/audit.server";
import { countOwnEntries, updateTieAgreed } from "~/db/certifications.server";
import { holdResult, updateCount } from "~/db/results.server";
import { phasePermits } from "~/domain/awards/phase";
import { certifierAmong } from "~/domain/voting/certification";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { countElsewhere } from "./count-elsewhere.server";
import { decidingOf, isHandFor } from "./certifying-hands.server";

/** Agrees to what a colleague proposed for an open tie; the ballots are counted again with that decision. */
export async function agreeTieOrder(
  act: Act,
  agreed: { categoryId: string; proposalId: string },
): Promise<Verdict> {
  const person = certifierAmong(act.actor);
  if (!person) return refused("not-allowed");
  const personId = person.id;
  return transact(act, async (tx) => {
    const result = await holdResult(tx, agreed.categoryId);
    if (!result) return refused("not-found");
    if (!phasePermits(result.category.cycle.phase, "decide-tie")) return refused("wrong-phase");
    if (result.outcome !== "tie_open") return refused("no-open-tie");
    const proposal = result.tieDecisions.find(
      ({ id, agreedById }) => id === agreed.proposalId && !agreedById,
    );
    if (!proposal) return refused("no-open-tie");
    const agreement = { needed: 1, taken: [proposal.proposedById], entryIds: decidingOf(result).entryIds };
    if (!agreement.taken.includes(personId) && !(await isHandFor(tx, person, agreement)))
      return refused("not-allowed");
    if (proposal.proposedById === personId) return refused("tie-same-person");
    if ((await countOwnEntries(tx, personId, proposal.order)) > 0) return refused("certifier-honoured");
    await updateTieAgreed(tx, proposal.id, { agreedById: personId, agreedAt: act.now });
    const { order, reason } = proposal;
    const { result: _before, ...election } = result.file;
    const decided = { ...election, decisions: [...(election.decisions ?? []), { order, reason }] };
    const counted = await countElsewhere(decided);
    await updateCount(tx, result.id, {
      file: { ...decided, result: counted },
      winnerIds: counted.winners,
      outcome: counted.outcome,
      decisionReason: reason,
    });
    await recordEvent(tx, act, {
      act: "tie.decided",
      subject: { type: "category", id: agreed.categoryId },
    });
    return granted();
  });
}
