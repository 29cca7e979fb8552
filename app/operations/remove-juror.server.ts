import { findJuror } from "~/db/juries.server";
import { queueLetters } from "~/db/letters.server";
import { reasonProblem } from "~/domain/reason";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdJuryForStaff } from "./hold-jury-for-staff.server";
import { leavingLetter } from "./jury-letters.server";
import { leaveJury } from "./leave-jury.server";

/** Takes a juror off the whole jury: finished sheets stay and count, open entries go to others. They are told why. */
export async function removeJuror(act: Act, removal: { jurorId: string; reason: string }): Promise<Verdict> {
  const reason = removal.reason.trim();
  return transact(act, async (tx) => {
    const seat = await findJuror(tx, removal.jurorId);
    const held = await holdJuryForStaff(tx, act, seat?.categoryId ?? "");
    if (!held.ok) return held;
    const problem = reasonProblem(reason);
    if (problem) return problem;
    const juror = held.value.jurors.find(({ id }) => id === removal.jurorId);
    if (!juror) return refused("not-found");
    if (juror.leftAt) return refused("juror-left");
    await leaveJury(tx, act, { jurorId: juror.id, categoryId: held.value.id, reason });
    await queueLetters(tx, act, [leavingLetter(held.value, juror, { reason, now: act.now })]);
    return granted();
  });
}
