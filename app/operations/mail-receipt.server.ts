import { findBallotPaper } from "~/db/ballot-papers.server";
import { listAddresses } from "~/db/eligible-people.server";
import { queueLetters } from "~/db/letters.server";
import { personIdOf } from "~/domain/people/actor";
import { isReceiptCode, normaliseReceipt } from "~/domain/voting/receipt";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Sends a voter the receipt code they were shown, without the choices. It is an act of its own, apart from the
 * cast: nothing ties the letter to the sealed ballot.
 */
export async function mailReceipt(act: Act, receipt: { categoryId: string; code: string }): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  const code = normaliseReceipt(receipt.code);
  if (!isReceiptCode(code)) return refused("receipt-malformed");
  return transact(act, async (tx) => {
    const paper = await findBallotPaper(tx, receipt.categoryId, personId);
    const [voter] = await listAddresses(tx, [personId]);
    if (!paper?.votedOn || !voter) return refused("not-found");
    await queueLetters(tx, act, [
      {
        template: "ballot-receipt",
        to: { personId, name: voter.name, address: voter.email },
        key: `ballot-receipt/${receipt.categoryId}/${personId}/${code}`,
        props: {
          name: voter.name,
          awardName: paper.category.name,
          code,
          closesAt: paper.cycle.votingCloseAt.toISOString(),
          timeZone: paper.cycle.timeZone,
          lastTimeZone: paper.cycle.lastTimeZone,
          path: `/vote/${receipt.categoryId}`,
        },
      },
    ]);
    return granted();
  });
}
