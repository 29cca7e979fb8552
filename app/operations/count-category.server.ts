import { recordEvent } from "~/db/audit.server";
import { countTurnout } from "~/db/ballots.server";
import { holdForCounting, insertResult } from "~/db/results.server";
import { countBallots } from "~/domain/voting/merge-ballots";
import { meetsQuorum } from "~/domain/voting/quorum";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { countElsewhere } from "./count-elsewhere.server";
import { crashPoint } from "./crash-point.server";
import { electionOf } from "./election-of.server";
import { moveToCertifying } from "./move-to-certifying.server";

/**
 * Counts the ballots of one category, once. With the last category of a cycle the cycle goes on to be
 * certified and HR is told.
 */
export async function countCategory(act: Act, categoryId: string): Promise<Verdict> {
  const verdict = await transact(act, async (tx) => {
    const category = await holdForCounting(tx, categoryId);
    if (!category) return refused("wrong-phase");
    if (category.isCounted) return refused("already-done");
    const election = await electionOf(tx, category);
    const result = await countElsewhere(election);
    const { eligible } = await countTurnout(tx, categoryId);
    const cast = countBallots(election.ballots);
    const hasQuorum = meetsQuorum({ eligible, cast }, category);
    const outcome = hasQuorum ? result.outcome : "no_quorum";
    await insertResult(tx, {
      categoryId,
      file: { ...election, result },
      winnerIds: hasQuorum ? result.winners : [],
      outcome,
      eligibleCount: eligible,
      castCount: cast,
      countedAt: act.now,
    });
    await recordEvent(tx, act, {
      act: "result.counted",
      subject: { type: "category", id: categoryId },
      after: { method: election.method },
    });
    await moveToCertifying(tx, act, category.cycleId);
    crashPoint("count-written");
    return granted();
  });
  if (verdict.ok) crashPoint("count-committed");
  return verdict;
}
