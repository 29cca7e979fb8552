import { randomBytes } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import { holdBox, updateBoxUnsealed } from "~/db/ballot-boxes.server";
import { deleteSealedBallots, insertBallots, insertReceipts, rewriteRoll } from "~/db/ballots.server";
import { shuffled } from "~/domain/voting/shuffle";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { unwrapBoxKey } from "./box-keys.server";
import { mergeElsewhere } from "./count-elsewhere.server";
import { crashPoint } from "./crash-point.server";
import { openEnvelopes } from "./open-envelopes.server";

/** A hundred thousand envelopes take some twenty seconds; nobody waits for the rows that are held meanwhile. */
const timeout = 15 * 60 * 1000;

/**
 * Opens the box of one category after the close, whole or not at all: ballots in random order and receipts
 * apart from them, the seed revealed, sealed ballots and keys destroyed, the roll written anew.
 */
export async function unsealBallotBox(act: Act, categoryId: string): Promise<Verdict> {
  const verdict = await transact(
    act,
    async (tx) => {
      const box = await holdBox(tx, categoryId);
      if (!box?.closedAt) return refused("wrong-phase");
      if (box.unsealedAt) return refused("already-done");
      if (!box.releasedAt) return refused("quorum-undecided");
      if (box.secondKeyNeeded) return refused("second-key-missing");
      if (!box.wrappedPrivateKey) return refused("wrong-phase");
      const found = await openEnvelopes(tx, box);
      const ballots = shuffled(
        found.valid.map(({ choice }) => choice),
        randomBytes,
      );
      await insertBallots(tx, categoryId, ballots);
      await insertReceipts(tx, categoryId, found.valid.map(({ code }) => code).sort());
      crashPoint("unseal-ballots-written");
      const seed = unwrapBoxKey(box.wrappedSeed, categoryId, "seed").toString("hex");
      const { boxHash } = await mergeElsewhere(ballots);
      await updateBoxUnsealed(tx, categoryId, { seed, boxHash, unsealedAt: act.now });
      await deleteSealedBallots(tx, categoryId);
      await rewriteRoll(tx, categoryId);
      crashPoint("unseal-keys-destroyed");
      await recordEvent(tx, act, {
        act: "ballot-box.unsealed",
        subject: { type: "category", id: categoryId },
        after: { ballots: ballots.length, left: found.left },
      });
      return granted();
    },
    { timeout },
  );
  if (verdict.ok) crashPoint("unseal-committed");
  return verdict;
}
