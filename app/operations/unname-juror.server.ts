import { recordEvent } from "~/db/audit.server";
import { deleteNamedJuror } from "~/db/juries.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdJuryForStaff } from "./hold-jury-for-staff.server";

/** Takes somebody off a jury that is not seated yet. They had no letter, so they get none; refused once they judge. */
export async function unnameJuror(
  act: Act,
  { categoryId, jurorId }: { categoryId: string; jurorId: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const held = await holdJuryForStaff(tx, act, categoryId, "name-juror");
    if (!held.ok) return held;
    const named = held.value.jurors.find(({ id }) => id === jurorId);
    if (!named) return refused("not-found");
    if (held.value.juryLot || !(await deleteNamedJuror(tx, jurorId))) return refused("juror-seated");
    await recordEvent(tx, act, {
      act: "juror.taken-back",
      subject: { type: "category", id: categoryId },
      after: { juror: named.person.name },
    });
    return granted();
  });
}
