import { recordEvent } from "~/db/audit.server";
import { holdBox, updateBoxReleased } from "~/db/ballot-boxes.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { askForSecondKey } from "./shut-box.server";

/**
 * Lets a box without a quorum be opened and counted all the same, once. From then on the vote cannot be
 * extended: nobody may see how it stands and then ask for more votes.
 */
export async function releaseBox(act: Act, categoryId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const box = await holdBox(tx, categoryId);
    if (!box) return refused("not-found");
    if (!box.closedAt) return refused("box-not-closed");
    if (box.releasedAt || box.unsealedAt) return refused("already-done");
    if (!box.wrappedPrivateKey) return refused("wrong-phase");
    await updateBoxReleased(tx, categoryId, act.now);
    if (box.secondKeyNeeded) await askForSecondKey(tx, act, box);
    await recordEvent(tx, act, {
      act: "ballot-box.released",
      subject: { type: "category", id: categoryId },
    });
    return granted();
  });
}
