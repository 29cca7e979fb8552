import type { Tx } from "~/db/client.server";
import { holdCycle } from "~/db/cycles.server";
import { findEntry, findLastHand } from "~/db/entries.server";
import type { QueuedLetter } from "~/db/letters.server";
import { holdEntries } from "~/db/merged-entries.server";
import { listSentNominations } from "~/db/nominations.server";
import { findLastStep, listFaces } from "~/db/screening-steps.server";
import { mostAtOnce, needsReason, phaseActOf } from "~/domain/awards/entry-decision";
import { phasePermits } from "~/domain/awards/phase";
import { didThis, isAsLeft, isUndoable } from "~/domain/awards/screening-step";
import { personIdOf } from "~/domain/people/actor";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { decideEntry, type DecidedEntry, type Decision } from "./decide-entry.server";
import { asStep } from "./screening-step.server";

export interface ScreeningOrder extends Decision {
  cycleId: string;
  entryIds: readonly string[];
  /** The version of the one entry that was on screen; refused where somebody has changed it since. */
  seen?: number;
  /** The stories that were on screen; refused where others stand behind the entries by now. */
  stories?: readonly string[];
}

/** Decides about one entry or many of a cycle, all of them or none. One step undoes it. */
export async function screenEntries(act: Act, order: ScreeningOrder): Promise<Verdict> {
  const ids = [...new Set(order.entryIds)].sort();
  if (ids.length === 0) return refused("nothing-chosen", { field: "entries" });
  if (ids.length > mostAtOnce)
    return refused("too-many-chosen", { field: "entries", detail: String(mostAtOnce) });
  const problem = needsReason(order.what) && reasonProblem(order.reason);
  if (problem) return problem;
  return transact(act, async (tx) => {
    const cycle = await holdCycle(tx, order.cycleId);
    if (!cycle) return refused("not-found");
    if (!phasePermits(cycle.phase, phaseActOf(order.what))) return refused("wrong-phase");
    await holdEntries(tx, ids);
    if (await isDoneJustNow(tx, act, { ...order, entryIds: ids })) return granted();
    const nominationIds = (await Promise.all(ids.map((id) => listSentNominations(tx, id)))).flat();
    if (order.stories && !areSame(order.stories, nominationIds)) return refused("stories-changed");
    const step = { cycleId: cycle.id, word: order.what, entryIds: ids, nominationIds };
    return asStep(tx, act, step, () => decideAll(tx, act, ids, order));
  });
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

/** Whether the last thing this person did here was exactly this, and it still stands: a double click is one act. */
async function isDoneJustNow(tx: Tx, act: Act, order: ScreeningOrder): Promise<boolean> {
  const { cycleId, entryIds, what: word, reason, citation } = order;
  const step = await findLastStep(tx, { cycleId, personId: personIdOf(act.actor) ?? "" });
  if (!step || !isUndoable(step, act.now) || !didThis(step, { word, entryIds, reason, citation }))
    return false;
  const nominationIds = step.moves.nominations.map(({ id }) => id);
  return isAsLeft(step.moves, await listFaces(tx, { entryIds, nominationIds }));
}

async function decideAll(
  tx: Tx,
  act: Act,
  ids: readonly string[],
  order: ScreeningOrder,
): Promise<Verdict<QueuedLetter[]>> {
  const letters: QueuedLetter[] = [];
  for (const id of ids) {
    const entry = await findEntry(tx, id);
    if (entry?.cycle.id !== order.cycleId) return refused("not-found");
    if (order.seen !== undefined && entry.version !== order.seen) return since(tx, entry);
    const decided = await decideEntry(tx, act, entry, order);
    if (!decided.ok) return decided;
    letters.push(...decided.value);
  }
  return granted(letters);
}

async function since(tx: Tx, entry: DecidedEntry) {
  return refused("screened-since", { detail: (await findLastHand(tx, entry.id)) ?? undefined });
}
