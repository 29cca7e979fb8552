import { recordEvent } from "~/db/audit.server";
import { updateSheetState } from "~/db/sheets.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdOwnSheet } from "./hold-own-sheet.server";

/** A juror does not score an entry: no zero, the others judge it. Until the deadline they may come back to it. */
export async function abstainFromEntry(
  act: Act,
  { assignmentId, reason }: { assignmentId: string; reason: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const held = await holdOwnSheet(tx, act, assignmentId);
    if (!held.ok) return held;
    const sheet = held.value;
    if (sheet.state === "done") return refused("sheet-done");
    if (sheet.state === "abstained") return granted();
    await updateSheetState(tx, sheet.id, { state: "abstained", reason: reason.trim() });
    await recordEvent(tx, act, { act: "sheet.abstained", subject: { type: "sheet", id: sheet.id } });
    return granted();
  });
}
