import { recordEvents } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { uniqueConflict } from "~/db/conflict.server";
import { holdCycle } from "~/db/cycles.server";
import { updateDesertedEntry } from "~/db/entries.server";
import { updateWaitingAgain } from "~/db/entry-declines.server";
import { insertLetterEvents } from "~/db/letter-outcomes.server";
import { holdEntries, listNominationsFor, updateEntryOf } from "~/db/merged-entries.server";
import {
  cancelWaitingLetters,
  findOwnStep,
  listFaces,
  updateEntryFace,
  updateNominationFace,
  updateUndone,
} from "~/db/screening-steps.server";
import { phasePermits } from "~/domain/awards/phase";
import { entryOf, homeMoves, isAsLeft, isUndoable, type StepMoves } from "~/domain/awards/screening-step";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

interface Undone {
  act: string;
  /** The entry that it was about, where it was one. */
  entryId: string | null;
}

/**
 * Undoes an act of screening of one's own: entries and nominations go back to how they stood, and the letters
 * that waited never leave. Refused where somebody has gone on with one of them since.
 */
export async function undoScreening(act: Act, stepId: string): Promise<Verdict<Undone>> {
  try {
    return await undo(act, stepId);
  } catch (thrown) {
    // Its nominator has sent the same nomination anew.
    if (uniqueConflict(thrown)) return refused("screened-since");
    throw thrown;
  }
}

async function undo(act: Act, stepId: string): Promise<Verdict<Undone>> {
  return transact(act, async (tx) => {
    const step = await findOwnStep(tx, stepId, personIdOf(act.actor) ?? "");
    if (!step) return refused("not-found");
    const cycle = await holdCycle(tx, step.cycleId);
    if (!cycle || !phasePermits(cycle.phase, "screen")) return refused("wrong-phase");
    if (!isUndoable(step, act.now) || !(await updateUndone(tx, step.id, act.now)))
      return refused("undo-over");
    const { entries, nominations } = step.moves;
    const touched = { entryIds: entries.map(({ id }) => id), nominationIds: nominations.map(({ id }) => id) };
    await holdEntries(tx, touched.entryIds);
    if (!isAsLeft(step.moves, await listFaces(tx, touched))) return refused("screened-since");
    for (const { id, from } of nominations) await updateNominationFace(tx, id, from, act.now);
    // After the nominations: a story that comes back would take the mark of having been read.
    for (const { id, from } of entries) await updateEntryFace(tx, id, from);
    const late = await takeAlong(tx, step.moves);
    const letterIds = await cancelWaitingLetters(tx, step.letterKeys);
    await insertLetterEvents(
      tx,
      letterIds.map((letterId) => ({ letterId, type: "cancelled", at: act.now })),
    );
    await updateWaitingAgain(tx, step.moves.takenBack ?? []);
    const undone = (type: string) => (move: { id: string; from: object; to: object }) => ({
      act: `${type}.screening-undone`,
      subject: { type, id: move.id },
      before: move.to,
      after: move.from,
    });
    await recordEvents(tx, act, [
      ...[...nominations, ...late].map(undone("nomination")),
      ...entries.map(undone("entry")),
    ]);
    return granted({ act: step.act, entryId: entryOf(step.moves) });
  });
}

/** Stories that came since a merge or a split stand behind the entry of their nominees again, not yet read. */
async function takeAlong(tx: Tx, moves: StepMoves) {
  const late = [];
  for (const { id, fromId, toId } of homeMoves(moves)) {
    const stories = await listNominationsFor(tx, { entryId: id, behindId: toId });
    await updateEntryOf(tx, stories, fromId);
    await updateDesertedEntry(tx, toId);
    late.push(...stories.map((story) => ({ id: story, from: { entryId: fromId }, to: { entryId: toId } })));
  }
  return late;
}
