import { recordEvent } from "~/db/audit.server";
import { holdCharters, insertKpiValues, type NewValue } from "~/db/charter-writes.server";
import { findKpiImport, updateKpiImportApplied } from "~/db/kpi-imports.server";
import { valueKey, type PlannedValue } from "~/domain/scorecard/import/plan";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { planKpiImport } from "./plan-kpi-import.server";

/**
 * Takes in an uploaded file of values: all of its rows, or none when one has a problem. A value of the same KPI and
 * period becomes its next version; importing the same file again changes nothing.
 */
export async function importKpiValues(
  act: Act,
  importId: string,
): Promise<Verdict<{ added: number; changed: number }>> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    if (actor.kind !== "person") return refused("not-allowed");
    await holdCharters(tx);
    const upload = await findKpiImport(tx, importId, actor.id);
    if (!upload) return refused("not-found");
    if (upload.appliedAt) return granted({ added: upload.addedCount, changed: upload.changedCount });
    const planned = await planKpiImport(tx, upload.csv, { person: actor, now });
    if (!planned.ok || planned.rows.some(({ result }) => result === "problem")) {
      return refused("values-have-errors");
    }
    const { rows, versions } = planned;
    const [added, changed] = (["new", "changed"] as const).map((one) =>
      rows.filter(({ result }) => result === one),
    ) as [PlannedValue[], PlannedValue[]];
    const by = { enteredById: actor.id, enteredAt: now };
    await insertKpiValues(
      tx,
      [...added, ...changed].map((row) => valueOf(row, versions, { ...by, filename: upload.filename })),
    );
    const counts = { added: added.length, changed: changed.length };
    const outcome = { addedCount: counts.added, changedCount: counts.changed, appliedAt: now };
    await updateKpiImportApplied(tx, importId, outcome);
    await recordEvent(tx, act, {
      act: "charter.values-imported",
      subject: { type: "values-import", id: importId },
      after: { ...counts, file: upload.filename },
    });
    return granted(counts);
  });
}

function valueOf(
  { charterId, start, amount, said }: PlannedValue,
  versions: ReadonlyMap<string, number>,
  { filename, ...by }: { enteredById: string; enteredAt: Date; filename: string },
): NewValue {
  if (!charterId || !start || amount === null) throw new Error("A row without a problem lacks a part.");
  const version = (versions.get(valueKey(charterId, start)) ?? 0) + 1;
  return { charterId, start, version, amount: BigInt(amount), source: said.source || filename, ...by };
}
