import { randomBytes } from "node:crypto";
import { holdBallotPaper, type HeldPaper } from "~/db/ballot-papers.server";
import { updateVotedOn, upsertSealedBallot } from "~/db/ballots.server";
import { personIdOf } from "~/domain/people/actor";
import { checkBallot, noneId } from "~/domain/voting/ballot";
import { ballotForm, maxScore, type BallotChoice } from "~/domain/voting/election";
import { receiptBytes, receiptCode } from "~/domain/voting/receipt";
import { keyBytes, paddedLength, seal, slotOf } from "~/domain/voting/seal.server";
import { sealedText, type SealedContent } from "~/domain/voting/sealed-text";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { unwrapBoxKey } from "./box-keys.server";

/**
 * Casts a ballot or replaces the voter's earlier one, and answers the receipt code. The roll learns the day,
 * the box gets the sealed ballot, and the record of acts nothing at all: that somebody voted stands on the roll.
 */
export async function castBallot(
  act: Act,
  ballot: { categoryId: string; choice: BallotChoice },
): Promise<Verdict<{ code: string; choice: BallotChoice }>> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  const { categoryId } = ballot;
  return transact(act, async (tx) => {
    const paper = await holdBallotPaper(tx, categoryId, personId);
    if (!paper) return refused("not-found");
    if (paper.phase === "voting" && paper.pausedAt) return refused("cycle-paused");
    const isOver = paper.closedAt !== null || act.now >= paper.votingCloseAt;
    if (paper.phase !== "voting" || isOver) return refused("voting-closed");
    if (!paper.onRoll) return refused("not-on-roll");
    const choice = checkBallot(paper, ballot.choice);
    if (!choice.ok) return choice;
    const code = receiptCode(randomBytes(receiptBytes));
    const slot = slotOf(unwrapBoxKey(paper.wrappedSlotKey, categoryId, "slot"), personId);
    const sealed = sealFor(paper, { choice: choice.value, code }, `${categoryId}/${slot}`);
    await upsertSealedBallot(tx, { categoryId, slot, sealed });
    await updateVotedOn(tx, categoryId, personId, dayIn(act.now, paper.timeZone).toISOString().slice(0, 10));
    return granted({ code, choice: choice.value });
  });
}

function sealFor(paper: HeldPaper, content: SealedContent, bound: string): Uint8Array {
  const longest = sealedText({ choice: fullest(paper), code: content.code });
  const length = paddedLength(Buffer.byteLength(longest));
  return seal(sealedText(content), paper.publicKey, bound, length, randomBytes(keyBytes));
}

/** The longest choice that the paper allows, so that every sealed ballot has its length. */
function fullest({ method, entries }: HeldPaper): BallotChoice {
  const ids = [...entries.map(({ id }) => id), noneId];
  const form = ballotForm(method);
  if (form === "approve") return { approve: ids };
  if (form === "scores") return { scores: Object.fromEntries(ids.map((id) => [id, maxScore])) };
  return { ranks: ids.map((id) => [id]) };
}
