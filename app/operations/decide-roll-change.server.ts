import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import {
  holdRollChange,
  updateRollChangeDecided,
  updateStruck,
  upsertOnRoll,
} from "~/db/roll-changes.server";
import { personIdOf } from "~/domain/people/actor";
import { may } from "~/domain/people/may";
import { checkSecondSignature } from "~/domain/voting/roll-change";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkPersonOnRoll, holdOpenRoll } from "./open-roll.server";
import { letterAboutRoll } from "./roll-letters.server";

type Change = NonNullable<Awaited<ReturnType<typeof holdRollChange>>>;

/**
 * Agrees to a change of the electorate that a colleague proposed: it counts from now on, and the person is told.
 * A ballot that somebody struck has cast before is not counted.
 */
export async function agreeRollChange(act: Act, changeId: string): Promise<Verdict> {
  return decide(act, changeId, async (tx, change, personId) => {
    const second = checkSecondSignature(change, personId);
    if (!second.ok) return second;
    const roll = await holdOpenRoll(tx, act, change.categoryId);
    if (!roll.ok) return roll;
    const person = await checkPersonOnRoll(tx, change);
    if (!person.ok) return person;
    if (change.kind === "add") await upsertOnRoll(tx, change);
    else await updateStruck(tx, change);
    await queueLetters(tx, act, [letterAboutRoll(change, person.value, roll.value)]);
    await keep(tx, act, change, { decidedById: personId, agreed: true });
    return granted();
  });
}

/** Refuses such a change; whoever proposed it takes it back the same way. */
export async function refuseRollChange(act: Act, changeId: string): Promise<Verdict> {
  return decide(act, changeId, async (tx, change, personId) => {
    await keep(tx, act, change, { decidedById: personId, agreed: false });
    return granted();
  });
}

async function decide(
  act: Act,
  changeId: string,
  work: (tx: Tx, change: Change, personId: string) => Promise<Verdict>,
): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId || act.actor.kind !== "person" || !may(act.actor, "manage-cycles"))
    return refused("not-allowed");
  return transact(act, async (tx) => {
    const change = await holdRollChange(tx, changeId);
    if (!change) return refused("not-found");
    return change.decidedAt ? refused("already-done") : work(tx, change, personId);
  });
}

async function keep(
  tx: Tx,
  act: Act,
  { id, categoryId, kind, personId, reason }: Change,
  decided: { decidedById: string; agreed: boolean },
): Promise<void> {
  await updateRollChangeDecided(tx, id, { ...decided, decidedAt: act.now });
  await recordEvent(tx, act, {
    act: decided.agreed ? "roll-change.agreed" : "roll-change.refused",
    subject: { type: "category", id: categoryId },
    after: { kind, personId },
    reason,
  });
}
