import { recordEvent } from "~/db/audit.server";
import { findBox, holdBox, updateOfficersLockOpened, type FoundBox } from "~/db/ballot-boxes.server";
import { findSecondKey } from "~/db/second-keys.server";
import { phasePermits } from "~/domain/awards/phase";
import { publicKeyOf } from "~/domain/voting/seal.server";
import { granted, refused, type Refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openOfficersLock, unwrapBoxKey, wrapBoxKey } from "./box-keys.server";
import { officersKey } from "./officer-key.server";

/**
 * Opens the returning officer's lock of a closed box with the passphrase. The box's key is then kept under the
 * installation's secret alone until the close has destroyed it, so that a close that is killed can go on.
 */
export async function unlockBox(
  act: Act,
  { categoryId, passphrase }: { categoryId: string; passphrase: string },
): Promise<Verdict> {
  const second = await findSecondKey(act.db, categoryId);
  const seen = await findBox(act.db, categoryId);
  if (!seen) return refused("not-found");
  const early = refusalFor(seen);
  if (early) return early;
  if (!second) return refused("second-key-not-needed");
  const officers = await officersKey(passphrase, second.salt);
  if (!publicKeyOf(officers).equals(second.publicKey)) return refuseWrong(act, categoryId);
  return transact(act, async (tx) => {
    const box = await holdBox(tx, categoryId);
    if (!box) return refused("not-found");
    const late = refusalFor(box);
    if (late) return late;
    const locked = unwrapBoxKey(box.wrappedPrivateKey, categoryId, "private");
    const privateKey = openOfficersLock(locked, officers, categoryId);
    await updateOfficersLockOpened(tx, categoryId, wrapBoxKey(privateKey, categoryId, "private"));
    await recordEvent(tx, act, {
      act: "second-key.used",
      subject: { type: "category", id: categoryId },
    });
    return granted();
  });
}

function refusalFor(box: FoundBox): Refused | null {
  if (!phasePermits(box.category.cycle.phase, "unlock-box")) return refused("wrong-phase");
  if (!box.secondKeyNeeded) return refused("second-key-not-needed");
  if (!box.closedAt) return refused("box-not-closed");
  return box.releasedAt ? null : refused("quorum-undecided");
}

/** A wrong passphrase changes nothing but the record: tries at the lock are to be seen. */
async function refuseWrong(act: Act, categoryId: string): Promise<Verdict> {
  await transact(act, async (tx) => {
    await recordEvent(tx, act, {
      act: "second-key.refused",
      subject: { type: "category", id: categoryId },
    });
    return granted();
  });
  return refused("passphrase-wrong", { field: "passphrase" });
}
