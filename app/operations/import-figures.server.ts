import { recordEvent } from "~/db/audit.server";
import { findAwardForUpdate } from "~/db/awards.server";
import { findFigureImport, updateFigureImportApplied, upsertFigures } from "~/db/figures.server";
import type { PlannedFigure } from "~/domain/awards/figures/plan";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { planFigureImport } from "./plan-figure-import.server";

/**
 * Takes in an uploaded file of figures: all of its rows, or none when one has a problem. A figure of the same
 * person and period is replaced; importing the same file again changes nothing.
 */
export async function importFigures(
  act: Act,
  { awardId, importId }: { awardId: string; importId: string },
): Promise<Verdict<{ added: number; changed: number }>> {
  return transact(act, async (tx) => {
    const award = await findAwardForUpdate(tx, awardId);
    const upload = award && (await findFigureImport(tx, awardId, importId));
    if (!award || !upload) return refused("not-found");
    if (upload.appliedAt) return refused("already-done");
    const planned = await planFigureImport(tx, awardId, upload.csv);
    if (!planned.ok || planned.rows.some(({ result }) => result === "problem")) {
      return refused("figures-have-errors");
    }
    const added = planned.rows.filter(({ result }) => result === "new");
    const changed = planned.rows.filter(({ result }) => result === "changed");
    await upsertFigures(tx, awardId, [...added, ...changed].map(figureOf), act.now);
    const counts = { added: added.length, changed: changed.length };
    const outcome = { addedCount: counts.added, changedCount: counts.changed, appliedAt: act.now };
    await updateFigureImportApplied(tx, importId, outcome);
    await recordEvent(tx, act, {
      act: "figures.imported",
      subject: { type: "award", id: awardId },
      after: { ...counts, file: upload.filename },
    });
    return granted(counts);
  });
}

function figureOf({ owner, start, thousandths }: PlannedFigure) {
  if (!owner || !start || thousandths === null) throw new Error("A row without a problem lacks a part.");
  return { personId: owner.id, start, thousandths };
}
