import { recordEvent } from "~/db/audit.server";
import { findScore, saveScore } from "~/db/screeners.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { entryInScreening } from "./entry-in-screening.server";

const most = 10;

/** Keeps how fit a screener finds an entry, 0 to 10, or takes it back with null. The record never says how many points. */
export async function scoreEntry(
  act: Act,
  score: { cycleId: string; entryId: string; points: number | null },
): Promise<Verdict> {
  const { points } = score;
  if (points !== null && !(Number.isInteger(points) && points >= 0 && points <= most))
    return refused("answer-out-of-range", { field: "points", detail: `from 0 to ${most}` });
  return transact(act, async (tx) => {
    const found = await entryInScreening(tx, act, score);
    if (!found.ok) return found;
    if ((await findScore(tx, found.value)) === points) return granted();
    await saveScore(tx, { ...found.value, at: act.now }, points);
    const word = points === null ? "score-taken-back" : "scored";
    await recordEvent(tx, act, { act: `entry.${word}`, subject: { type: "entry", id: score.entryId } });
    return granted();
  });
}
