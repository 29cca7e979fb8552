import { recordEvent } from "~/db/audit.server";
import { insertValueCheck } from "~/db/value-checks.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { standingOf } from "~/domain/wins/value-check";
import { transact, type Act } from "./act.server";
import { openCheck } from "./open-check.server";

/** Takes a decision back while other lines of the win are still open: nobody has been told of it yet. */
export async function undoValueCheck(
  act: Act,
  { lineId, seen }: { lineId: string; seen: number },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openCheck(tx, act, lineId);
    if (!open.ok) return open;
    const { win, line, validatorId } = open.value;
    if (win.checkedAt !== null) return refused("correct-instead");
    if (line.financeState === "unchecked") return granted();
    if (line.checkCount !== seen)
      return refused("checked-meanwhile", { detail: line.lastCheck?.checkedBy.name });
    await insertValueCheck(tx, {
      ...{ lineId, number: seen + 1, financeState: "unchecked", validated: null, reason: "" },
      ...{ inCompany: null, inCurrency: null, rateId: null },
      ...{ checkedById: validatorId, checkedAt: act.now },
    });
    await recordEvent(tx, act, {
      act: "win.value-check-undone",
      subject: { type: "win", id: win.id },
      before: { line: lineId, standing: standingOf(line) },
      after: { line: lineId, standing: "claimed" },
    });
    return granted();
  });
}
