import { recordEvent } from "~/db/audit.server";
import { updateSheetState } from "~/db/sheets.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdOwnSheet } from "./hold-own-sheet.server";

/** Opens a finished sheet, or an entry abstained from, to its juror again, until the deadline. */
export async function reopenSheet(act: Act, assignmentId: string): Promise<Verdict<{ version: number }>> {
  return transact(act, async (tx) => {
    const held = await holdOwnSheet(tx, act, assignmentId);
    if (!held.ok) return held;
    const sheet = held.value;
    if (sheet.state === "open") return granted({ version: sheet.version });
    const version = await updateSheetState(tx, sheet.id, { state: "open", doneAt: null, reason: "" });
    await recordEvent(tx, act, { act: "sheet.reopened", subject: { type: "sheet", id: sheet.id } });
    return granted({ version });
  });
}
