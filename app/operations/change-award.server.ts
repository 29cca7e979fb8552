import { recordEvent } from "~/db/audit.server";
import { countAwardChanges, findAwardForUpdate, updateAward } from "~/db/awards.server";
import { changesNothing } from "~/domain/audit/changes-nothing";
import { checkAward, type AwardDraft } from "~/domain/awards/award";
import { checkThreshold } from "~/domain/awards/threshold";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkJurors } from "./judges.server";

type Changed = Omit<AwardDraft, "kind">;

/**
 * Writes new rules to an award. Cycles whose nominations have opened keep the rules they opened with. `seen` is how many
 * changes the form knew of: whoever has not seen the last one hears of it first; the detail is how many there are now.
 */
export async function changeAward(
  act: Act,
  id: string,
  { rules, seen }: { rules: Changed; seen: number },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = await findAwardForUpdate(tx, id);
    if (!before) return refused("not-found");
    if (before.retiredAt) return refused("award-retired");
    const checked = checkAward(rules, before.kind);
    if (!checked.ok) return checked;
    const threshold = checkThreshold({ kind: before.kind, threshold: rules.threshold });
    if (!threshold.ok) return threshold;
    const jurors = await checkJurors(tx, act, { ...rules, kind: before.kind });
    if (!jurors.ok) return jurors;
    const kept = { ...checked.value, threshold: threshold.value };
    if (changesNothing(before, kept)) return granted();
    const changes = await countAwardChanges(tx, id);
    if (changes !== seen) return refused("award-changed-meanwhile", { detail: String(changes) });
    await updateAward(tx, id, kept);
    await recordEvent(tx, act, {
      act: "award.changed",
      subject: { type: "award", id },
      before: pick(before, kept),
      after: kept,
    });
    return granted();
  });
}

function pick(before: Changed, after: Changed): Partial<Changed> {
  const keys = Object.keys(after) as (keyof Changed)[];
  return Object.fromEntries(keys.map((key) => [key, before[key]]));
}
