import { recordEvent } from "~/db/audit.server";
import { countTurnout } from "~/db/ballots.server";
import type { Tx } from "~/db/client.server";
import { holdRoundToCount, type RoundToCount } from "~/db/first-rounds.server";
import { findJury } from "~/db/juries.server";
import { updateLeftOut } from "~/db/jury-entries.server";
import { findCategoryToCount, insertResult } from "~/db/results.server";
import { juryListOf } from "~/domain/juries/public-vote";
import type { ElectionFile } from "~/domain/voting/election-file";
import { countBallots } from "~/domain/voting/merge-ballots";
import { meetsQuorum } from "~/domain/voting/quorum";
import type { ElectionResult } from "~/domain/voting/result";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { countElsewhere } from "./count-elsewhere.server";
import { countSheets, turnoutOf } from "./count-jury.server";
import { crashPoint } from "./crash-point.server";
import { electionOf } from "./election-of.server";

/**
 * Counts a first round, once, and keeps its result, which nobody sees before the announcement. The entries that did
 * not reach the list leave the final. Without a quorum, or where nobody chose anything, the list is not cut.
 */
export async function countFirstRound(act: Act, categoryId: string): Promise<Verdict> {
  const verdict = await transact(act, async (tx) => {
    const round = await holdRoundToCount(tx, categoryId, act.now);
    if (!round) return refused("wrong-phase");
    const counted = await countOf(tx, round);
    if (!counted) return refused("wrong-phase");
    const { result, turnout, election } = counted;
    const hasQuorum = round.kind === "jury" || meetsQuorum(turnout, round);
    await insertResult(tx, {
      categoryId,
      file: { ...election, result },
      winnerIds: hasQuorum ? result.winners : [],
      outcome: hasQuorum ? result.outcome : "no_quorum",
      eligibleCount: turnout.eligible,
      castCount: turnout.cast,
      countedAt: act.now,
    });
    const list = hasQuorum ? juryListOf(result.winners) : null;
    const leftOut = list ? await updateLeftOut(tx, round.finalId, list, notOnList) : 0;
    await recordEvent(tx, act, {
      act: "first-round.counted",
      subject: { type: "category", id: round.finalId },
      after: { method: election.method, leftOut },
    });
    crashPoint("first-round-written");
    return granted();
  });
  if (verdict.ok) crashPoint("first-round-committed");
  return verdict;
}

const notOnList = "Not on the list that the first round made.";

interface Counted {
  election: ElectionFile;
  result: ElectionResult;
  turnout: { eligible: number; cast: number };
}

/** The count of the ballots or the sheets; null while the box is sealed or the jury not seated. */
async function countOf(tx: Tx, { id, kind }: RoundToCount): Promise<Counted | null> {
  if (kind === "jury") {
    const jury = await findJury(tx, id);
    if (!jury?.juryLot) return null;
    const { election, result } = await countSheets(tx, jury);
    return { election, result, turnout: await turnoutOf(tx, jury, election) };
  }
  const category = await findCategoryToCount(tx, id);
  if (!category) return null;
  const election = await electionOf(tx, category);
  const { eligible } = await countTurnout(tx, id);
  const turnout = { eligible, cast: countBallots(election.ballots) };
  return { election, result: await countElsewhere(election), turnout };
}
