import { recordEvents } from "~/db/audit.server";
import { holdBox, updateBoxReleased } from "~/db/ballot-boxes.server";
import type { Tx } from "~/db/client.server";
import { holdCycleForMove, updateVoteExtended, type FoundCycle } from "~/db/cycles.server";
import { deleteJuryLot, findJury, isInvolved, updateHandedToJury, type FoundJury } from "~/db/juries.server";
import { insertShortlistCount } from "~/db/jury-counts.server";
import { deleteUncertifiedResult, findResult } from "~/db/results.server";
import { checkCycleDates, isTooFar } from "~/domain/awards/cycle-dates";
import { phasePermits } from "~/domain/awards/phase";
import { checkJuryReady } from "~/domain/juries/complete";
import { mayBeHandedOver } from "~/domain/juries/hand-over";
import type { JurySettings } from "~/domain/juries/settings";
import { may } from "~/domain/people/may";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { readJudges } from "./judges.server";
import { seatJury } from "./seat-jury.server";
import { askForSecondKey } from "./shut-box.server";

export interface HandOver {
  categoryId: string;
  settings: JurySettings;
  closesAt: Date;
  reason: string;
}

/**
 * After a vote without quorum, or a jury that found no winner: the entries go to a jury, which judges until
 * `closesAt`, and the cycle goes back into its vote for that long. What the vote gave is counted all the same and
 * kept beside it. Results of the cycle's other categories stay.
 */
export async function handToJury(act: Act, handed: HandOver): Promise<Verdict> {
  const { categoryId, closesAt } = handed;
  const reason = handed.reason.trim();
  if (act.actor.kind !== "person" || !may(act.actor, "run-juries")) return refused("not-allowed");
  const personId = act.actor.id;
  return transact(act, async (tx) => {
    const cycle = await holdCycleForMove(tx, categoryId);
    const jury = cycle && (await findJury(tx, categoryId));
    // A first round hands over by itself, to its final and nobody else.
    if (!jury || jury.finalId !== null) return refused("not-found");
    if (!phasePermits(cycle.phase, "hand-to-jury")) return refused("wrong-phase");
    const isOpen = await checkState(tx, jury);
    if (!isOpen.ok) return isOpen;
    if (await isInvolved(tx, categoryId, personId)) return refused("own-jury");
    const problem = reasonProblem(reason);
    if (problem) return problem;
    const asked = await checkAsked(tx, { cycle, jury, handed, now: act.now });
    if (!asked.ok) return asked;
    await clearTheWay(tx, act, jury);
    await updateHandedToJury(tx, categoryId, asked.value);
    await updateVoteExtended(tx, cycle.id, { votingCloseAt: closesAt, closingSoonSentAt: act.now });
    await seatJury(tx, act, categoryId);
    await recordEvents(tx, act, [
      {
        act: "cycle.judging-opened",
        subject: { type: "cycle", id: cycle.id },
        before: { phase: cycle.phase, votingCloseAt: cycle.votingCloseAt },
        after: { phase: "voting", votingCloseAt: closesAt, category: jury.name },
        reason,
      },
      { act: "category.handed-to-jury", subject: { type: "category", id: categoryId }, reason },
    ]);
    return granted();
  });
}

async function checkState(tx: Tx, jury: FoundJury): Promise<Verdict> {
  const box = await holdBox(tx, jury.id);
  const result = await findResult(tx, jury.id);
  if (result?.state === "certified") return refused("already-certified");
  const isFree = mayBeHandedOver({
    kind: jury.kind,
    isSeated: jury.juryLot !== null,
    box,
    outcome: result?.outcome ?? null,
  });
  return isFree ? granted() : refused("quorum-was-met");
}

async function checkAsked(
  tx: Tx,
  at: { cycle: FoundCycle; jury: FoundJury; handed: HandOver; now: Date },
): Promise<Verdict<JurySettings>> {
  const { cycle, jury, now } = at;
  const { settings, closesAt } = at.handed;
  if (closesAt <= now) return refused("date-past", { field: "closesAt" });
  if (isTooFar(closesAt, now)) return refused("date-too-far", { field: "closesAt" });
  if (cycle.announceAt && cycle.announceAt < closesAt)
    return refused("announcement-before-close", { field: "closesAt" });
  const dates = checkCycleDates({ ...cycle, judgingOpenAt: null, votingCloseAt: closesAt }, cycle.timeZone);
  if (!dates.ok) return { ...dates, field: "closesAt" };
  const onDay = dayIn(cycle.votingOpenAt, cycle.timeZone);
  const { inside } = await readJudges(tx, { jury: settings, eligibility: jury.eligibility }, onDay);
  const alone: JurySettings = { ...settings, jurorIds: inside.map(({ id }) => id), vote: "none" };
  const ready = checkJuryReady(alone);
  return ready.ok ? granted(alone) : ready;
}

/** Keeps what the vote gave, opens its box if it is sealed, and takes back the result that decided nothing. */
async function clearTheWay(tx: Tx, act: Act, { id: categoryId }: FoundJury): Promise<void> {
  const box = await holdBox(tx, categoryId);
  if (box && !box.releasedAt) {
    await updateBoxReleased(tx, categoryId, act.now);
    if (box.secondKeyNeeded) await askForSecondKey(tx, act, box);
  }
  const result = await findResult(tx, categoryId);
  if (result) {
    const { file, eligibleCount, castCount, countedAt } = result;
    const isOfVote = file.method !== "rubric";
    if (isOfVote) await insertShortlistCount(tx, { categoryId, file, eligibleCount, castCount, countedAt });
    await deleteUncertifiedResult(tx, result.id);
  }
  await deleteJuryLot(tx, categoryId);
}
