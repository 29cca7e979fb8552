import { setImmediate as pause } from "node:timers/promises";
import type { FoundBox } from "~/db/ballot-boxes.server";
import { listRollIds, listSealedBallots } from "~/db/ballots.server";
import { findCategory } from "~/db/categories.server";
import type { Tx } from "~/db/client.server";
import { checkBallot, type BallotPaper } from "~/domain/voting/ballot";
import { slotOf, unsealer } from "~/domain/voting/seal.server";
import { readSealedText, type SealedContent } from "~/domain/voting/sealed-text";
import { unwrapBoxKey } from "./box-keys.server";

const atOnce = 1_000;
const untilPause = 50;

/** What the envelopes of everybody on the roll hold; `left` counts those that nobody on the roll could have cast. */
export async function openEnvelopes(
  tx: Tx,
  box: FoundBox,
): Promise<{ valid: SealedContent[]; left: number }> {
  const { categoryId } = box;
  const unseal = unsealer(unwrapBoxKey(box.wrappedPrivateKey, categoryId, "private"));
  const paper = await paperAtOpening(tx, box);
  const slots = await slotsOfRoll(tx, box);
  const valid: SealedContent[] = [];
  let left = 0;
  for (let behind = ""; ;) {
    const envelopes = await listSealedBallots(tx, categoryId, behind, atOnce);
    for (const [index, { slot, sealed }] of envelopes.entries()) {
      if (index % untilPause === 0) await pause();
      const content = slots.has(slot) ? read(() => unseal(sealed, `${categoryId}/${slot}`)) : null;
      const checked = content && checkBallot(paper, content.choice);
      if (checked?.ok) valid.push({ code: content!.code, choice: checked.value });
      else left += 1;
    }
    const last = envelopes.at(-1);
    if (!last) return { valid, left };
    behind = last.slot;
  }
}

/** The slots of all who are on the roll and not struck. */
async function slotsOfRoll(tx: Tx, { categoryId, wrappedSlotKey }: FoundBox): Promise<Set<string>> {
  const key = unwrapBoxKey(wrappedSlotKey, categoryId, "slot");
  const slots = new Set<string>();
  for (const [index, personId] of (await listRollIds(tx, categoryId)).entries()) {
    if (index % atOnce === 0) await pause();
    slots.add(slotOf(key, personId));
  }
  return slots;
}

function read(open: () => string): SealedContent | null {
  try {
    return readSealedText(open());
  } catch {
    return null;
  }
}

/** The entries that stood on the paper; whose own they were was checked when each ballot was cast. */
async function paperAtOpening(tx: Tx, { categoryId, entryIds }: FoundBox): Promise<BallotPaper> {
  const category = await findCategory(tx, categoryId);
  if (!category) throw new Error("The category of this ballot box is gone.");
  const entries = entryIds.map((id) => ({ id, isOwn: false }));
  return { method: category.method, entries, allowOwnVote: true, offerNone: category.offerNone };
}
