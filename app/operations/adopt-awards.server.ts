import { recordEvent } from "~/db/audit.server";
import { findAwardInUse, holdAwardNames, insertAward } from "~/db/awards.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { findReady } from "~/domain/awards/gallery/gallery";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Takes ready awards over, in the order of the keys, and answers the ids of what the company now has. One whose name
 * an award in use bears already is not made twice: that award stands for it.
 */
export async function adoptAwards(
  act: Act,
  keys: readonly string[],
  formKey: string,
): Promise<Verdict<{ ids: string[] }>> {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, formKey);
    if (earlier !== null) return granted({ ids: earlier.split(" ") });
    const chosen = [...new Set(keys)].map(findReady);
    if (chosen.length === 0) return refused("none-chosen", { field: "keys" });
    await holdAwardNames(tx);
    const ids: string[] = [];
    for (const one of chosen) {
      if (!one) return refused("not-found");
      const owned = await findAwardInUse(tx, one.award.name);
      ids.push(owned?.id ?? (await insertAward(tx, one.award, act.now)));
      if (owned) continue;
      const subject = { type: "award", id: ids.at(-1) ?? "" };
      await recordEvent(tx, act, { act: "award.created", subject, after: one.award });
    }
    await settleOnce(tx, formKey, ids.join(" "));
    return granted({ ids });
  });
}
