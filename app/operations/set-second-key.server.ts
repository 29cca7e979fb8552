import { randomBytes } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import { findCategory } from "~/db/categories.server";
import { holdCycle } from "~/db/cycles.server";
import { findSecondKey, upsertSecondKey } from "~/db/second-keys.server";
import { phasePermits } from "~/domain/awards/phase";
import { personIdOf } from "~/domain/people/actor";
import { publicKeyOf } from "~/domain/voting/seal.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { officersKey, saltBytes, shortestPassphrase } from "./officer-key.server";

/**
 * Makes the person who acts the returning officer of a category with two keys, before its vote opens. Of the
 * passphrase only a salt and a public key are kept; without it nobody can ever open the box.
 */
export async function setSecondKey(
  act: Act,
  { categoryId, passphrase, again }: { categoryId: string; passphrase: string; again: string },
): Promise<Verdict> {
  const officerId = personIdOf(act.actor);
  if (!officerId) return refused("not-allowed");
  if ([...passphrase].length < shortestPassphrase)
    return refused("passphrase-too-short", { field: "passphrase", detail: String(shortestPassphrase) });
  if (passphrase !== again) return refused("passphrases-differ", { field: "again" });
  const salt = Uint8Array.from(randomBytes(saltBytes));
  const publicKey = Uint8Array.from(publicKeyOf(await officersKey(passphrase, salt)));
  return transact(act, async (tx) => {
    const category = await findCategory(tx, categoryId);
    if (!category) return refused("not-found");
    const cycle = await holdCycle(tx, category.cycleId);
    if (!cycle || !phasePermits(cycle.phase, "set-second-key")) return refused("wrong-phase");
    if (!category.twoKeys) return refused("second-key-not-needed");
    const before = await findSecondKey(tx, categoryId);
    await upsertSecondKey(tx, { categoryId, officerId, salt, publicKey, createdAt: act.now });
    await recordEvent(tx, act, {
      act: "second-key.set",
      subject: { type: "category", id: categoryId },
      before: before && { officerId: before.officerId },
      after: { officerId },
    });
    return granted();
  });
}
