import { recordEvent } from "~/db/audit.server";
import { countOwnEntries, insertTieProposal } from "~/db/certifications.server";
import { holdResult } from "~/db/results.server";
import { phasePermits } from "~/domain/awards/phase";
import { certifierAmong } from "~/domain/voting/certification";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { decidingOf, isHandFor } from "./certifying-hands.server";

/**
 * Proposes how an open tie is settled, best first, with the reason. It takes effect when somebody else agrees.
 * The same proposal again changes nothing.
 */
export async function proposeTieOrder(
  act: Act,
  proposal: { categoryId: string; order: readonly string[]; reason: string },
): Promise<Verdict> {
  const person = certifierAmong(act.actor);
  if (!person) return refused("not-allowed");
  const personId = person.id;
  const reason = proposal.reason.trim();
  const problem = reasonProblem(reason);
  if (problem) return problem;
  return transact(act, async (tx) => {
    const result = await holdResult(tx, proposal.categoryId);
    if (!result) return refused("not-found");
    if (!phasePermits(result.category.cycle.phase, "decide-tie")) return refused("wrong-phase");
    if (!(await isHandFor(tx, person, decidingOf(result)))) return refused("not-allowed");
    const tied = result.file.result?.openTie;
    if (result.outcome !== "tie_open" || !tied) return refused("no-open-tie");
    const order = [...new Set(proposal.order)];
    const isComplete = order.length === tied.length && tied.every((id) => order.includes(id));
    if (!isComplete) return refused("tie-order-incomplete", { field: "order" });
    if ((await countOwnEntries(tx, personId, tied)) > 0) return refused("certifier-honoured");
    const isRepeated = result.tieDecisions.some(
      (open) =>
        !open.agreedById &&
        open.proposedById === personId &&
        open.reason === reason &&
        open.order.join() === order.join(),
    );
    if (isRepeated) return granted();
    await insertTieProposal(tx, {
      resultId: result.id,
      order,
      reason,
      proposedById: personId,
      proposedAt: act.now,
    });
    await recordEvent(tx, act, {
      act: "tie.proposed",
      subject: { type: "category", id: proposal.categoryId },
    });
    return granted();
  });
}
