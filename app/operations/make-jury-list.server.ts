import { recordEvent } from "~/db/audit.server";
import { countTurnout } from "~/db/ballots.server";
import { holdJury } from "~/db/juries.server";
import { insertShortlistCount } from "~/db/jury-counts.server";
import { updateLeftOut } from "~/db/jury-entries.server";
import { findCategoryToCount, type CategoryToCount } from "~/db/results.server";
import { juryListOf } from "~/domain/juries/public-vote";
import type { ElectionFile } from "~/domain/voting/election-file";
import { countBallots } from "~/domain/voting/merge-ballots";
import { meetsQuorum } from "~/domain/voting/quorum";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Tx } from "~/db/client.server";
import { transact, type Act } from "./act.server";
import { countElsewhere } from "./count-elsewhere.server";
import { crashPoint } from "./crash-point.server";
import { electionOf } from "./election-of.server";
import { seatJury } from "./seat-jury.server";

/**
 * Counts the vote before a jury, once, keeps what it gave, leaves out the entries that did not reach the list, and
 * seats the jury with the others. Without a quorum, or without a single choice, the list is not cut. Of a vote that
 * was handed to a jury only the count is kept.
 */
export async function makeJuryList(act: Act, categoryId: string): Promise<Verdict> {
  const verdict = await transact(act, async (tx) => {
    const jury = await holdJury(tx, categoryId);
    const category = await findCategoryToCount(tx, categoryId);
    if (!category || jury?.kind !== "jury" || jury.jury.vote === "together") return refused("wrong-phase");
    const { eligible } = await countTurnout(tx, categoryId);
    const file = await listElection(tx, category, jury.jury.shortlistSize);
    const turnout = { eligible, cast: countBallots(file.ballots) };
    const kept = { file, eligibleCount: eligible, castCount: turnout.cast, countedAt: act.now };
    if (!(await insertShortlistCount(tx, { categoryId, ...kept }))) return refused("already-done");
    const isWaiting = jury.jury.vote === "shortlist" && !jury.juryLot;
    const list = meetsQuorum(turnout, category) ? juryListOf(file.result?.winners ?? []) : null;
    const leftOut = isWaiting && list ? await updateLeftOut(tx, categoryId, list) : 0;
    await recordEvent(tx, act, {
      act: "jury.list-made",
      subject: { type: "category", id: categoryId },
      after: { method: category.method, leftOut },
    });
    const isOpen = jury.cycle.phase === "voting" && act.now < jury.cycle.votingCloseAt;
    if (isWaiting && isOpen) await seatJury(tx, act, categoryId);
    crashPoint("jury-list-written");
    return granted();
  });
  if (verdict.ok) crashPoint("jury-list-committed");
  return verdict;
}

/** The vote as a count of its own: as many places as the list has, shared by all who are equal with the last. */
async function listElection(tx: Tx, category: CategoryToCount, seats: number): Promise<ElectionFile> {
  const election = await electionOf(tx, category);
  const tie = category.method === "stv" ? "lot" : "shared";
  const counted = { ...election, seats, rules: { ...election.rules, tie } } satisfies ElectionFile;
  return { ...counted, result: await countElsewhere(counted) };
}
