import { recordEvent } from "~/db/audit.server";
import { queueLetters } from "~/db/letters.server";
import { findSheetPlace, holdSheet, updateVoided } from "~/db/sheets.server";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { fillGaps } from "./fill-gaps.server";
import { holdJuryForStaff } from "./hold-jury-for-staff.server";
import { titleForJuror } from "./jury-letters.server";

/**
 * HR takes a finished sheet out of the count while judging is open, when nobody can see what it says; its juror is
 * told why by letter. Nobody ever changes a score.
 */
export async function voidSheet(
  act: Act,
  voided: { assignmentId: string; reason: string },
): Promise<Verdict> {
  const reason = voided.reason.trim();
  return transact(act, async (tx) => {
    const place = await findSheetPlace(tx, voided.assignmentId);
    const held = await holdJuryForStaff(tx, act, place?.categoryId ?? "");
    if (!held.ok) return held;
    const problem = reasonProblem(reason);
    if (problem) return problem;
    const sheet = await holdSheet(tx, voided.assignmentId);
    if (!sheet) return refused("not-found");
    if (sheet.voidedAt) return refused("already-done");
    if (sheet.state !== "done") return refused("sheet-not-done");
    await updateVoided(tx, sheet.id, { voidedAt: act.now, voidReason: reason });
    await fillGaps(tx, act, held.value.id);
    const { person } = sheet.juror;
    await queueLetters(tx, act, [
      {
        template: "sheet-voided",
        to: { personId: person.id, name: person.name, address: person.email },
        key: `sheet-voided/${sheet.id}/${person.id}`,
        props: {
          name: person.name,
          awardName: held.value.name,
          entryTitle: titleForJuror(held.value, sheet.entry.title),
          reason,
          path: `/jury/${held.value.id}`,
        },
      },
    ]);
    await recordEvent(tx, act, { act: "sheet.voided", subject: { type: "sheet", id: sheet.id }, reason });
    return granted();
  });
}
