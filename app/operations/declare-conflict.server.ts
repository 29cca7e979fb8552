import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { holdJury } from "~/db/juries.server";
import { findSheetPlace, updateRecused } from "~/db/sheets.server";
import type { DeclaredKind } from "~/domain/juries/conflicts";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { fillGaps } from "./fill-gaps.server";
import { holdOwnSheet } from "./hold-own-sheet.server";

/**
 * A juror steps aside from an entry for good, before its first score; the reason is kept with the result. Where
 * entries were shared out, another juror gets it.
 */
export async function declareConflict(
  act: Act,
  declared: { assignmentId: string; conflict: DeclaredKind; reason: string },
): Promise<Verdict> {
  const reason = declared.reason.trim();
  return transact(act, async (tx) => {
    const place = await findSheetPlace(tx, declared.assignmentId);
    if (place) await holdJury(tx, place.categoryId);
    const held = await holdOwnSheet(tx, act, declared.assignmentId);
    if (!held.ok) return held;
    const sheet = held.value;
    const problem = reasonProblem(reason);
    if (problem) return problem;
    if (sheet.state === "done" || Object.keys(sheet.scores).length > 0) {
      const { peopleTeamName } = await getCompany(tx);
      return refused("scores-begun", { detail: peopleTeamName });
    }
    const { conflict } = declared;
    await updateRecused(tx, sheet.id, { conflict, reason, silent: false, recusedById: sheet.juror.personId });
    await fillGaps(tx, act, sheet.category.id);
    await recordEvent(tx, act, {
      act: "sheet.conflict-declared",
      subject: { type: "sheet", id: sheet.id },
      after: { conflict },
      reason,
    });
    return granted();
  });
}
