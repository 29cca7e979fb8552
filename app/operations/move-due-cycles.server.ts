import type { Database } from "~/db/client.server";
import { findCycle, listDueCycleIds, updateHeldBack } from "~/db/cycles.server";
import { nextMove, type DueMove } from "~/domain/awards/next-move";
import type { Phase } from "~/domain/awards/phase";
import type { Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { closeNominations } from "./close-nominations.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";
import { openNominations } from "./open-nominations.server";
import { openVoting } from "./open-voting.server";

type Move = (act: Act, cycleId: string) => Promise<Verdict>;

/** How a move by date into each phase is made; those behind the vote have jobs of their own. */
const moves: Partial<Record<Phase, Move>> = {
  nominating: openNominations,
  screening: closeNominations,
  voting: openVoting,
};

/**
 * Makes every move that the dates ask for, one after the other, also several of one cycle after downtime. A
 * move that is refused is written down with its reason and tried again the next time. Two workers at once
 * make each move once.
 */
export async function moveDueCycles(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  await eachByItself(await listDueCycleIds(db, now), (id) => moveCycle(act, id));
}

async function moveCycle(act: Act, id: string): Promise<void> {
  for (;;) {
    const due = await findDueMove(act, id);
    const move = due && moves[due.to];
    if (!move) return;
    const verdict = await move(act, id);
    if (verdict.ok) continue;
    const wasOvertaken = verdict.reason === "wrong-phase";
    if (!wasOvertaken) await updateHeldBack(act.db, id, due.from, [verdict.detail ?? verdict.reason]);
    return;
  }
}

async function findDueMove(act: Act, id: string): Promise<DueMove | null> {
  const cycle = await findCycle(act.db, id);
  return cycle && nextMove(cycle, act.now);
}
