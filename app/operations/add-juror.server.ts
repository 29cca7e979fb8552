import { randomBytes } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { findJury, insertAssignments, listSeatable, upsertJurors } from "~/db/juries.server";
import { listJudgedEntries } from "~/db/jury-entries.server";
import { queueLetters } from "~/db/letters.server";
import { assignEntries, entriesForNewcomer } from "~/domain/juries/assignment";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { holdJuryForStaff } from "./hold-jury-for-staff.server";
import { invitingLetter } from "./jury-letters.server";
import { readJudges } from "./judges.server";
import { seatingOf } from "./jury-seating.server";
import { withConflicts } from "./seat-jury.server";

/**
 * Seats one more juror in a jury at work and invites them. They judge every entry without a conflict or, where
 * entries are shared out, those that lack a juror and as many as the others have. Before the jury is seated, also
 * while nominations are open, they are named: they are seated and invited with it.
 */
export async function addJuror(
  act: Act,
  { categoryId, personId }: { categoryId: string; personId: string },
): Promise<Verdict<{ jurorId: string }>> {
  return transact(act, async (tx) => {
    const held = await holdJuryForStaff(tx, act, categoryId, "name-juror");
    if (!held.ok) return held;
    const [person] = await listSeatable(tx, [personId]);
    if (!person) return refused("juror-unknown", { field: "personId" });
    const { eligibility, cycle } = held.value;
    const asked = { jury: { jurorIds: [personId] }, eligibility };
    const { outside } = await readJudges(tx, asked, dayIn(cycle.votingOpenAt, cycle.timeZone));
    if (outside.length > 0) return refused("juror-outside-rule", { field: "personId", detail: person.name });
    const isSeated = held.value.jurors.some((juror) => juror.personId === personId && juror.leftAt === null);
    if (isSeated) return refused("juror-already", { field: "personId" });
    const jurorId = (await upsertJurors(tx, categoryId, [personId], act.now)).get(personId)!;
    if (held.value.juryLot) await giveEntries(tx, act, categoryId, jurorId);
    await recordEvent(tx, act, {
      act: "juror.added",
      subject: { type: "category", id: categoryId },
      after: { juror: person.name },
    });
    return granted({ jurorId });
  });
}

async function giveEntries(tx: Tx, act: Act, categoryId: string, jurorId: string): Promise<void> {
  const jury = (await findJury(tx, categoryId))!;
  const { seating, conflicts } = seatingOf(jury, await listJudgedEntries(tx, jury.finalId ?? categoryId));
  const alone = {
    ...seating,
    jurorIds: [jurorId],
    seated: seating.seated!.filter((pair) => pair.jurorId === jurorId),
  };
  const pairs =
    jury.jury.jurorsPerEntry === 0
      ? assignEntries(alone, randomBytes)
      : entriesForNewcomer(seating, jurorId, randomBytes);
  const own = conflicts.filter((found) => found.jurorId === jurorId);
  await insertAssignments(tx, withConflicts(jury, pairs, own));
  const after = (await findJury(tx, categoryId))!;
  await queueLetters(tx, act, [
    invitingLetter(
      after,
      after.jurors.find(({ id }) => id === jurorId)!,
    ),
  ]);
}
