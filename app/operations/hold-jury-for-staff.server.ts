import type { Tx } from "~/db/client.server";
import { holdJury, isInvolved, type FoundJury } from "~/db/juries.server";
import { phasePermits, type PhaseAct } from "~/domain/awards/phase";
import { personIdOf } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/**
 * The jury of a category, held, for somebody of HR who changes something about it while the phase permits that.
 * Nobody does that who judges there or stands in one of the entries.
 */
export async function holdJuryForStaff(
  tx: Tx,
  act: Act,
  categoryId: string,
  what: PhaseAct = "run-jury",
): Promise<Verdict<FoundJury>> {
  const personId = personIdOf(act.actor);
  if (!personId || act.actor.kind !== "person" || !may(act.actor, "run-juries"))
    return refused("not-allowed");
  const jury = await holdJury(tx, categoryId);
  if (!jury) return refused("not-found");
  if (jury.kind !== "jury") return refused("not-a-jury");
  const isOver = jury.result !== null || act.now >= jury.cycle.votingCloseAt;
  if (!phasePermits(jury.cycle.phase, what) || isOver) return refused("judging-closed");
  return (await isInvolved(tx, categoryId, personId)) ? refused("own-jury") : granted(jury);
}
