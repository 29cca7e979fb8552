import { recordEvent } from "~/db/audit.server";
import { updateSheetState } from "~/db/sheets.server";
import { checkFinished } from "~/domain/juries/sheet";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdOwnSheet } from "./hold-own-sheet.server";

/** Finishes a sheet: from here on it counts, until its juror opens it again. The record learns no score. */
export async function finishSheet(
  act: Act,
  { assignmentId, version }: { assignmentId: string; version: number },
): Promise<Verdict<{ version: number }>> {
  return transact(act, async (tx) => {
    const held = await holdOwnSheet(tx, act, assignmentId);
    if (!held.ok) return held;
    const sheet = held.value;
    if (sheet.cycle.pausedAt) return refused("cycle-paused");
    const wasSentTwice = sheet.state === "done" && sheet.version === version + 1;
    if (wasSentTwice) return granted({ version: sheet.version });
    if (sheet.state === "abstained") return refused("sheet-stepped-aside");
    if (sheet.version !== version) return refused("sheet-version", { detail: String(sheet.version) });
    if (sheet.state === "done") return refused("sheet-done");
    const finished = checkFinished(sheet.settings, sheet);
    if (!finished.ok) return finished;
    const next = await updateSheetState(tx, sheet.id, { state: "done", doneAt: act.now });
    await recordEvent(tx, act, { act: "sheet.finished", subject: { type: "sheet", id: sheet.id } });
    return granted({ version: next });
  });
}
