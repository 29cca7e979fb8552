import { recordEvent } from "~/db/audit.server";
import { findCharterNamed, holdCharters, insertCharter } from "~/db/charter-writes.server";
import { getCompany } from "~/db/company.server";
import { may } from "~/domain/people/may";
import { isPreset, presets } from "~/domain/scorecard/presets";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * Takes ready charters over, in the order of the page, and answers how many are new. One whose name a charter in use
 * has already is not made twice, so that the same form twice has one effect.
 */
export async function adoptCharters(
  act: Act,
  keys: readonly string[],
): Promise<Verdict<{ adopted: number }>> {
  return transact(act, async (tx) => {
    if (act.actor.kind !== "person" || !may(act.actor, "manage-scorecard")) return refused("not-allowed");
    const chosen = Object.keys(presets).filter((key) => keys.includes(key));
    if (chosen.length === 0) return refused("none-chosen", { field: "keys" });
    await holdCharters(tx);
    const { currency } = await getCompany(tx);
    let adopted = 0;
    for (const key of chosen) {
      if (!isPreset(key)) continue;
      const preset = presets[key];
      if (await findCharterNamed(tx, preset.name)) continue;
      const charter = { ...preset, salesOwnerId: null, procurementOwnerId: null };
      const id = await insertCharter(
        tx,
        { ...charter, currency: preset.unit === "money" ? currency : "" },
        act.now,
      );
      await recordEvent(tx, act, {
        act: "charter.created",
        subject: { type: "charter", id },
        after: charter,
      });
      adopted += 1;
    }
    return granted({ adopted });
  });
}
