import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import type { FoundJury } from "~/db/juries.server";
import { queueLetters } from "~/db/letters.server";
import { findSheetPlace, holdSheet, updateRecused, type HeldSheet } from "~/db/sheets.server";
import { personIdOf } from "~/domain/people/actor";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { fillGaps } from "./fill-gaps.server";
import { holdJuryForStaff } from "./hold-jury-for-staff.server";
import { titleForJuror } from "./jury-letters.server";

/**
 * HR takes a juror off one entry, before or after its scores, which then do not count. Silently, the juror is not
 * written to and sees neither the entry nor the reason any more; that reason stays with the sheet, off the record.
 */
export async function recuseJuror(
  act: Act,
  recusal: { assignmentId: string; reason: string; silent: boolean },
): Promise<Verdict> {
  const reason = recusal.reason.trim();
  return transact(act, async (tx) => {
    const place = await findSheetPlace(tx, recusal.assignmentId);
    const held = await holdJuryForStaff(tx, act, place?.categoryId ?? "");
    if (!held.ok) return held;
    const problem = reasonProblem(reason);
    if (problem) return problem;
    const sheet = await holdSheet(tx, recusal.assignmentId);
    if (!sheet) return refused("not-found");
    if (sheet.state === "recused") return refused("already-done");
    if (sheet.voidedAt) return refused("sheet-voided");
    const { silent } = recusal;
    await updateRecused(tx, sheet.id, {
      conflict: "staff",
      reason,
      silent,
      recusedById: personIdOf(act.actor)!,
    });
    await fillGaps(tx, act, held.value.id);
    if (!silent) await tell(tx, act, held.value, sheet, reason);
    await recordEvent(tx, act, {
      act: "sheet.recused",
      subject: { type: "sheet", id: sheet.id },
      after: { silent },
      reason: silent ? "" : reason,
    });
    return granted();
  });
}

async function tell(tx: Tx, act: Act, jury: FoundJury, sheet: HeldSheet, reason: string): Promise<void> {
  const { person } = sheet.juror;
  await queueLetters(tx, act, [
    {
      template: "entry-recused",
      to: { personId: person.id, name: person.name, address: person.email },
      key: `entry-recused/${sheet.id}/${person.id}`,
      props: {
        name: person.name,
        awardName: jury.name,
        entryTitle: titleForJuror(jury, sheet.entry.title),
        reason,
        path: `/jury/${jury.id}`,
      },
    },
  ]);
}
