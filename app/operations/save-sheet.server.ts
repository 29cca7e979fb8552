import { updateSheet, type HeldSheet } from "~/db/sheets.server";
import { checkDraft, type SheetScores } from "~/domain/juries/sheet";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdOwnSheet } from "./hold-own-sheet.server";

export interface SheetWritten {
  assignmentId: string;
  /** What is not named stays as it was; null takes a score away. */
  scores: SheetScores;
  comment: string;
  /** The version that the page showed. */
  version: number;
}

/**
 * Keeps an unfinished sheet, as often as its juror types. One that was saved elsewhere meanwhile is left alone: the
 * refusal carries its version. Leaves no event, since drafts are nobody else's business; finishing does.
 */
export async function saveSheet(act: Act, written: SheetWritten): Promise<Verdict<{ version: number }>> {
  return transact(act, async (tx) => {
    const held = await holdOwnSheet(tx, act, written.assignmentId);
    if (!held.ok) return held;
    const sheet = held.value;
    if (sheet.state !== "open") return refused(sheet.state === "done" ? "sheet-done" : "sheet-stepped-aside");
    const draft = checkDraft(sheet.settings, written);
    if (!draft.ok) return draft;
    const comment = written.comment.trim();
    if (isKept(sheet, { ...written, comment })) return granted({ version: sheet.version });
    if (sheet.version !== written.version) return refused("sheet-version", { detail: String(sheet.version) });
    const { scores } = written;
    return granted({ version: await updateSheet(tx, sheet.id, { scores, comment, savedAt: act.now }) });
  });
}

/** Whether all of this stands there already, as after the same form was sent twice. */
function isKept(sheet: HeldSheet, { scores, comment }: Pick<SheetWritten, "scores" | "comment">): boolean {
  const stored: SheetScores = sheet.scores;
  return (
    sheet.comment === comment &&
    Object.entries(scores).every(([criterionId, score]) => (stored[criterionId] ?? null) === score)
  );
}
