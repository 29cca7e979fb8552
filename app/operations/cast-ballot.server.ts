import { randomBytes } from "node:crypto";
import { holdBallotPaper, type HeldPaper } from "~/db/ballot-papers.server";
import { updateVotedOn, upsertSealedBallot } from "~/db/ballots.server";
import { personIdOf } from "~/domain/people/actor";
import { checkBallot } from "~/domain/voting/ballot";
import type { Ranks } from "~/domain/voting/election";
import { receiptBytes, receiptCode } from "~/domain/voting/receipt";
import { keyBytes, paddedLength, seal, slotOf } from "~/domain/voting/seal.server";
import { sealedText } from "~/domain/voting/sealed-text";
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
  ballot: { categoryId: string; ranks: Ranks },
): Promise<Verdict<{ code: string; ranks: string[][] }>> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  const { categoryId } = ballot;
  return transact(act, async (tx) => {
    const paper = await holdBallotPaper(tx, categoryId, personId);
    if (!paper) return refused("not-found");
    if (paper.phase !== "voting" || act.now >= paper.votingCloseAt) return refused("voting-closed");
    if (!paper.onRoll) return refused("not-on-roll");
    const ranks = checkBallot(paper, ballot.ranks);
    if (!ranks.ok) return ranks;
    const code = receiptCode(randomBytes(receiptBytes));
    const slot = slotOf(unwrapBoxKey(paper.wrappedSlotKey, categoryId, "slot"), personId);
    const sealed = sealFor(paper, { ranks: ranks.value, code }, `${categoryId}/${slot}`);
    await upsertSealedBallot(tx, { categoryId, slot, sealed });
    await updateVotedOn(tx, categoryId, personId, dayIn(act.now, paper.timeZone).toISOString().slice(0, 10));
    return granted({ code, ranks: ranks.value });
  });
}

function sealFor(paper: HeldPaper, content: { ranks: Ranks; code: string }, bound: string): Uint8Array {
  const longest = sealedText({
    ranks: paper.entries.map(({ id }) => [id]).concat([["none"]]),
    code: content.code,
  });
  const length = paddedLength(Buffer.byteLength(longest));
  return seal(sealedText(content), paper.publicKey, bound, length, randomBytes(keyBytes));
}
