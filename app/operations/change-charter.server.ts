import { recordEvent } from "~/db/audit.server";
import { findCharterNamed, holdCharters, isCharterUsed, updateCharter } from "~/db/charter-writes.server";
import { findCharter, type Charter } from "~/db/charters.server";
import { may } from "~/domain/people/may";
import { checkChange, type CharterContent } from "~/domain/scorecard/charter";
import { saysNothingNew } from "~/domain/same-content";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { charterFrom, type CharterDraft } from "./charter-draft.server";

/**
 * Writes a charter anew. What has targets or values keeps how it is computed, its unit and its rhythm. The same
 * content once more, as from a double click, is no change.
 */
export async function changeCharter(
  act: Act,
  { id, seen, draft }: { id: string; seen: number; draft: CharterDraft },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (act.actor.kind !== "person" || !may(act.actor, "manage-scorecard")) return refused("not-allowed");
    await holdCharters(tx);
    const before = await findCharter(tx, id);
    if (!before) return refused("not-found");
    if (before.retiredAt) return refused("kpi-retired");
    const charter = await charterFrom(tx, draft);
    if (!charter.ok) return charter;
    const isUsed = await isCharterUsed(tx, id);
    const fits = checkChange(before, charter.value, isUsed ? "yes" : "no");
    if (!fits.ok) return fits;
    const named = await findCharterNamed(tx, charter.value.name);
    if (named !== null && named !== id) return refused("kpi-name-taken", { field: "name" });
    const currency = isUsed ? before.currency : charter.value.currency;
    const after = { ...charter.value, currency };
    if (saysNothingNew(after, before)) return granted();
    if (!(await updateCharter(tx, { id, seen }, after))) {
      return refused("kpi-changed-meanwhile");
    }
    await recordEvent(tx, act, {
      act: "charter.changed",
      subject: { type: "charter", id },
      before: contentOf(before),
      after: contentOf({ ...before, ...charter.value }),
    });
    return granted();
  });
}

function contentOf(charter: Charter): CharterContent {
  const { name, meaning, measure, kinds, formula, unit, direction, cadence, gathers, source } = charter;
  const { salesOwnerId, procurementOwnerId } = charter;
  const what = { name, meaning, measure, kinds, formula, unit, direction, cadence, gathers, source };
  return { ...what, salesOwnerId, procurementOwnerId };
}
