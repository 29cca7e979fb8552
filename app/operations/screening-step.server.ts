import type { Tx } from "~/db/client.server";
import { listWaitingNews } from "~/db/entry-declines.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { insertStep, listFaces, type Touched } from "~/db/screening-steps.server";
import { movesBetween, undoableUntil } from "~/domain/awards/screening-step";
import { personIdOf } from "~/domain/people/actor";
import { granted, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/**
 * Runs an act of screening inside the caller's transaction and writes down what it changed, so that it can be
 * undone for a while. Its letters wait until then.
 */
export async function asStep(
  tx: Tx,
  act: Act,
  step: Touched & { cycleId: string; word: string },
  work: () => Promise<Verdict<QueuedLetter[]>>,
): Promise<Verdict> {
  const before = await listFaces(tx, step);
  const waiting = await listWaitingNews(tx, step.entryIds);
  const done = await work();
  if (!done.ok) return done;
  const dueAt = undoableUntil(act.now);
  await queueLetters(
    tx,
    act,
    done.value.map((letter) => ({ ...letter, dueAt })),
  );
  const personId = personIdOf(act.actor);
  const left = await listWaitingNews(tx, step.entryIds);
  const takenBack = waiting.filter((id) => !left.includes(id));
  const moves = { ...movesBetween(before, await listFaces(tx, step)), takenBack };
  const letterKeys = done.value.map(({ key }) => key);
  if (personId && (moves.entries.length > 0 || moves.nominations.length > 0))
    await insertStep(
      tx,
      { personId, now: act.now },
      { cycleId: step.cycleId, act: step.word, moves, letterKeys },
    );
  return granted();
}
