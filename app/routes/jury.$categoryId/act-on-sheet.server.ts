import type { Act } from "~/operations/act.server";
import { abstainFromEntry } from "~/operations/abstain-from-entry.server";
import { finishSheet } from "~/operations/finish-sheet.server";
import { reopenSheet } from "~/operations/reopen-sheet.server";
import { saveSheet } from "~/operations/save-sheet.server";
import type { Refused, Verdict } from "~/domain/verdict";
import { textIn } from "~/ui/form-text";
import { readSheet, type WrittenSheet } from "./written-sheet.server";

export type SheetOutcome =
  | { ok: true; did: "saved" | "finished" | "reopened" | "abstained"; assignmentId: string; version: number }
  | { ok: false; refusal: Refused; written: WrittenSheet | null };

/** Does what the pressed button says. Finishing saves first, so that a refusal loses nothing. */
export async function actOnSheet(act: Act, form: FormData): Promise<SheetOutcome> {
  const assignmentId = textIn(form, "assignmentId").slice(0, 64);
  const said = form.get("do");
  if (said === "reopen") return outcome(await reopenSheet(act, assignmentId), "reopened");
  if (said === "abstain") {
    const kept = await abstainFromEntry(act, { assignmentId, reason: "" });
    return kept.ok
      ? { ok: true, did: "abstained", assignmentId, version: 0 }
      : { ok: false, refusal: kept, written: null };
  }
  const written = readSheet(form);
  const saved = await saveSheet(act, written);
  if (!saved.ok) return { ok: false, refusal: saved, written };
  if (said !== "finish") return outcome(saved, "saved");
  const version = saved.value.version;
  const finished = await finishSheet(act, { assignmentId, version });
  return finished.ok
    ? outcome(finished, "finished")
    : { ok: false, refusal: finished, written: { ...written, version } };

  function outcome(
    verdict: Verdict<{ version: number }>,
    did: "saved" | "finished" | "reopened",
  ): SheetOutcome {
    return verdict.ok
      ? { ok: true, did, assignmentId, version: verdict.value.version }
      : { ok: false, refusal: verdict, written: null };
  }
}
