import { recordEvent } from "~/db/audit.server";
import { findAward, updateAward } from "~/db/awards.server";
import { checkAward, type AwardRules } from "~/domain/awards/award";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Writes new rules to an award. Cycles whose nominations have opened keep the rules they opened with. */
export async function changeAward(act: Act, id: string, rules: AwardRules): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = await findAward(tx, id);
    if (!before) return refused("not-found");
    if (before.retiredAt) return refused("award-retired");
    const checked = checkAward(rules);
    if (!checked.ok) return checked;
    await updateAward(tx, id, checked.value);
    await recordEvent(tx, act, {
      act: "award.changed",
      subject: { type: "award", id },
      before: pick(before, checked.value),
      after: checked.value,
    });
    return granted();
  });
}

function pick(before: AwardRules, after: AwardRules): Partial<AwardRules> {
  const keys = Object.keys(after) as (keyof AwardRules)[];
  return Object.fromEntries(keys.map((key) => [key, before[key]]));
}
