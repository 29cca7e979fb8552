import { recordEvent } from "~/db/audit.server";
import { countTurnout } from "~/db/ballots.server";
import type { Tx } from "~/db/client.server";
import { updateJuryLotRevealed, type FoundJury } from "~/db/juries.server";
import { holdJuryForCounting } from "~/db/jury-counts.server";
import { insertResult } from "~/db/results.server";
import type { ElectionFile } from "~/domain/voting/election-file";
import { countBallots } from "~/domain/voting/merge-ballots";
import { meetsQuorum } from "~/domain/voting/quorum";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { unwrapBoxKey } from "./box-keys.server";
import { countElsewhere } from "./count-elsewhere.server";
import { crashPoint } from "./crash-point.server";
import { juryElectionOf } from "./jury-election-of.server";
import { moveToCertifying } from "./move-to-certifying.server";

/**
 * Counts the finished sheets of a jury, once: open ones are left out. Reveals the seed of the jury's lot, which the
 * record learns with the announcement. A quorum
 * is asked of the vote beside the jury alone. With the last category of a cycle the cycle goes on to be certified.
 */
export async function countJury(act: Act, categoryId: string): Promise<Verdict> {
  const verdict = await transact(act, async (tx) => {
    const jury = await holdJuryForCounting(tx, categoryId);
    if (!jury?.juryLot) return refused("wrong-phase");
    if (jury.result) return refused("already-done");
    const { election, result } = await countSheets(tx, jury);
    const turnout = await turnoutOf(tx, jury, election);
    const hasQuorum = jury.jury.vote !== "together" || meetsQuorum(turnout, jury);
    await insertResult(tx, {
      categoryId,
      file: { ...election, result },
      winnerIds: hasQuorum ? result.winners : [],
      outcome: hasQuorum ? result.outcome : "no_quorum",
      eligibleCount: turnout.eligible,
      castCount: turnout.cast,
      countedAt: act.now,
    });
    await recordEvent(tx, act, {
      act: "result.counted",
      subject: { type: "category", id: categoryId },
      after: { method: "rubric" },
    });
    await moveToCertifying(tx, act, jury.cycleId);
    crashPoint("count-written");
    return granted();
  });
  if (verdict.ok) crashPoint("count-committed");
  return verdict;
}

/** The count of a jury's finished sheets, which reveals the seed of its lot. */
export async function countSheets(tx: Tx, jury: FoundJury) {
  const { id, juryLot } = jury;
  if (!juryLot) throw new Error("A jury that was never seated cannot be counted.");
  const seed = juryLot.seed ?? unwrapBoxKey(juryLot.wrappedSeed, id, "seed").toString("hex");
  const election = await juryElectionOf(tx, jury, seed);
  const result = await countElsewhere(election);
  await updateJuryLotRevealed(tx, id, seed);
  return { election, result };
}

/** Of the vote beside the jury; of a jury alone the jurors, and those of them who finished something. */
export async function turnoutOf(tx: Tx, jury: FoundJury, { ballots, votes }: ElectionFile) {
  if (jury.jury.vote === "together") {
    const { eligible } = await countTurnout(tx, jury.id);
    return { eligible, cast: countBallots(votes ?? []) };
  }
  const cast = countBallots(ballots);
  const atWork = jury.jurors.filter(({ leftAt }) => leftAt === null).length;
  return { eligible: Math.max(atWork, cast), cast };
}
