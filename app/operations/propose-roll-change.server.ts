import { recordEvent } from "~/db/audit.server";
import { insertRollChange, isChangeOpen, type RollChangeKind } from "~/db/roll-changes.server";
import { personIdOf } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkPersonOnRoll, holdOpenRoll } from "./open-roll.server";

/** Proposes to add somebody to the roll of an open vote or to strike them. It counts when a colleague agrees. */
export async function proposeRollChange(
  act: Act,
  proposal: { categoryId: string; personId: string; kind: RollChangeKind; reason: string },
): Promise<Verdict> {
  const proposedById = personIdOf(act.actor);
  if (!proposedById || act.actor.kind !== "person" || !may(act.actor, "manage-cycles"))
    return refused("not-allowed");
  const { categoryId, personId, kind } = proposal;
  const reason = proposal.reason.trim();
  if (personId === "") return refused("person-missing", { field: "personId" });
  const problem = reasonProblem(reason);
  if (problem) return problem;
  return transact(act, async (tx) => {
    const roll = await holdOpenRoll(tx, act, categoryId);
    if (!roll.ok) return roll;
    const person = await checkPersonOnRoll(tx, proposal);
    if (!person.ok) return person;
    if (await isChangeOpen(tx, proposal)) return refused("roll-change-open", { field: "personId" });
    await insertRollChange(tx, { categoryId, personId, kind, reason, proposedById, proposedAt: act.now });
    await recordEvent(tx, act, {
      act: "roll-change.proposed",
      subject: { type: "category", id: categoryId },
      after: { kind, personId },
      reason,
    });
    return granted();
  });
}
