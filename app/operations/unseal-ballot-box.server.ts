import { randomBytes } from "node:crypto";
import { setImmediate as pause } from "node:timers/promises";
import { recordEvent } from "~/db/audit.server";
import { holdBoxForUnsealing, updateBoxUnsealed } from "~/db/ballot-boxes.server";
import {
  deleteSealedBallots,
  insertBallots,
  insertReceipts,
  listRollIds,
  listSealedBallots,
  rewriteRoll,
} from "~/db/ballots.server";
import { findCategory } from "~/db/categories.server";
import type { Tx } from "~/db/client.server";
import { checkBallot, type BallotPaper } from "~/domain/voting/ballot";
import { boxHash } from "~/domain/voting/lot";
import { slotOf, unseal } from "~/domain/voting/seal.server";
import { readSealedText, type SealedContent } from "~/domain/voting/sealed-text";
import { shuffled } from "~/domain/voting/shuffle";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { unwrapBoxKey } from "./box-keys.server";
import { crashPoint } from "./crash-point.server";

/**
 * Opens the box of one category after the close, whole or not at all: ballots in random order and receipts
 * apart from them, the seed revealed, sealed ballots and keys destroyed, the roll written anew.
 */
export async function unsealBallotBox(act: Act, categoryId: string): Promise<Verdict> {
  const verdict = await transact(act, async (tx) => {
    const box = await holdBoxForUnsealing(tx, categoryId);
    if (!box) return refused("wrong-phase");
    if (box.unsealedAt) return refused("already-done");
    const found = await openEnvelopes(tx, box);
    const ballots = shuffled(
      found.valid.map(({ choice }) => choice),
      randomBytes,
    );
    await insertBallots(tx, categoryId, ballots);
    await insertReceipts(tx, categoryId, found.valid.map(({ code }) => code).sort());
    crashPoint("unseal-ballots-written");
    const seed = unwrapBoxKey(box.wrappedSeed, categoryId, "seed").toString("hex");
    const hash = boxHash(ballots);
    await updateBoxUnsealed(tx, categoryId, { seed, boxHash: hash, unsealedAt: act.now });
    await deleteSealedBallots(tx, categoryId);
    await rewriteRoll(tx, categoryId);
    crashPoint("unseal-keys-destroyed");
    await recordEvent(tx, act, {
      act: "ballot-box.unsealed",
      subject: { type: "category", id: categoryId },
      after: { ballots: ballots.length, left: found.left },
    });
    return granted();
  });
  if (verdict.ok) crashPoint("unseal-committed");
  return verdict;
}

type Box = NonNullable<Awaited<ReturnType<typeof holdBoxForUnsealing>>>;

/** What the envelopes of everybody on the roll hold; `left` counts those that nobody on the roll could have cast. */
async function openEnvelopes(tx: Tx, box: Box): Promise<{ valid: SealedContent[]; left: number }> {
  const { categoryId } = box;
  const [privateKey, slotKey] = [
    unwrapBoxKey(box.wrappedPrivateKey, categoryId, "private"),
    unwrapBoxKey(box.wrappedSlotKey, categoryId, "slot"),
  ];
  const paper = await paperAtOpening(tx, box);
  const slots = new Set((await listRollIds(tx, categoryId)).map((personId) => slotOf(slotKey, personId)));
  const sealed = await listSealedBallots(tx, categoryId);
  const valid: SealedContent[] = [];
  for (const [index, envelope] of sealed.entries()) {
    if (index % 100 === 99) await pause();
    if (!slots.has(envelope.slot)) continue;
    const content = openEnvelope(envelope, privateKey, categoryId);
    if (content && checkBallot(paper, content.choice).ok) valid.push(content);
  }
  return { valid, left: sealed.length - valid.length };
}

function openEnvelope(
  envelope: { slot: string; sealed: Uint8Array },
  privateKey: Uint8Array,
  categoryId: string,
) {
  try {
    return readSealedText(unseal(envelope.sealed, privateKey, `${categoryId}/${envelope.slot}`));
  } catch {
    return null;
  }
}

/** The entries that stood on the paper; whose own they were was checked when each ballot was cast. */
async function paperAtOpening(tx: Tx, { categoryId, entryIds }: Box): Promise<BallotPaper> {
  const category = await findCategory(tx, categoryId);
  if (!category) throw new Error("The category of this ballot box is gone.");
  const entries = entryIds.map((id) => ({ id, isOwn: false }));
  return { method: category.method, entries, allowOwnVote: true, offerNone: category.offerNone };
}
