import { recordEvents } from "~/db/audit.server";
import { holdBox, updateBoxReopened, type FoundBox } from "~/db/ballot-boxes.server";
import type { Tx } from "~/db/client.server";
import { holdCycleForMove, updateVoteExtended } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listNotVoted } from "~/db/not-voted.server";
import { checkCycleDates, isTooFar } from "~/domain/awards/cycle-dates";
import { phasePermits } from "~/domain/awards/phase";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Gives a vote without a quorum more time, until a new close and for a reason. Nobody has opened the box, so it
 * goes on as it is: ballots that were cast stay in it and can be replaced. The other boxes of the cycle stay closed.
 */
export async function extendVote(
  act: Act,
  extension: { categoryId: string; closesAt: Date; reason: string },
): Promise<Verdict> {
  const { categoryId, closesAt } = extension;
  const reason = extension.reason.trim();
  const problem = reasonProblem(reason);
  if (problem) return problem;
  if (closesAt <= act.now) return refused("date-past", { field: "closesAt" });
  if (isTooFar(closesAt, act.now)) return refused("date-too-far", { field: "closesAt" });
  return transact(act, async (tx) => {
    const cycle = await holdCycleForMove(tx, categoryId);
    const box = cycle && (await holdBox(tx, categoryId));
    if (!box) return refused("not-found");
    if (!phasePermits(cycle.phase, "extend-vote")) return refused("wrong-phase");
    if (!box.closedAt) return refused("vote-still-open");
    if (box.unsealedAt) return refused("box-opened");
    if (box.releasedAt) return refused("quorum-met");
    const dates = checkCycleDates({ ...cycle, votingCloseAt: closesAt }, cycle.timeZone);
    if (!dates.ok) return { ...dates, field: "closesAt" };
    await updateVoteExtended(tx, cycle.id, {
      votingCloseAt: closesAt,
      closingSoonSentAt: act.now,
    });
    await updateBoxReopened(tx, categoryId);
    await queueLetters(tx, act, await lettersAbout(tx, box, { closesAt, reason }));
    await recordEvents(tx, act, [
      {
        act: "cycle.vote-extended",
        subject: { type: "cycle", id: cycle.id },
        before: { votingCloseAt: cycle.votingCloseAt },
        after: { votingCloseAt: closesAt, category: box.category.name },
        reason,
      },
      { act: "ballot-box.extended", subject: { type: "category", id: categoryId }, reason },
    ]);
    return granted();
  });
}

async function lettersAbout(
  tx: Tx,
  { category }: FoundBox,
  { closesAt, reason }: { closesAt: Date; reason: string },
): Promise<QueuedLetter[]> {
  const left = await listNotVoted(tx, category.id);
  return left.map(({ person }) => ({
    template: "voting-extended",
    to: { personId: person.id, name: person.name, address: person.email },
    key: `voting-extended/${category.id}/${person.id}/${closesAt.toISOString()}`,
    props: {
      name: person.name,
      awardName: category.name,
      cycleName: category.cycle.name,
      reason,
      closesAt: closesAt.toISOString(),
      timeZone: category.cycle.timeZone,
      path: `/vote/${category.id}`,
    },
  }));
}
