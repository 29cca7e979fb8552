import { randomBytes } from "node:crypto";
import type { Tx } from "~/db/client.server";
import { findJury, insertAssignments } from "~/db/juries.server";
import { listJudgedEntries } from "~/db/jury-entries.server";
import { queueLetters } from "~/db/letters.server";
import { assignEntries } from "~/domain/juries/assignment";
import type { Act } from "./act.server";
import { seatingOf } from "./jury-seating.server";
import { remindingLetter } from "./jury-letters.server";

/**
 * Where entries are shared out, gives those that lost a juror to others who have the least to do, and writes to
 * them. Inside the transaction that made the gap.
 */
export async function fillGaps(tx: Tx, act: Act, categoryId: string): Promise<void> {
  const jury = await findJury(tx, categoryId);
  if (!jury?.juryLot || jury.jury.jurorsPerEntry === 0) return;
  const { seating, conflicts } = seatingOf(jury, await listJudgedEntries(tx, jury.finalId ?? categoryId));
  const added = assignEntries(seating, randomBytes);
  if (added.length === 0) return;
  const kindOf = (jurorId: string, entryId: string) =>
    conflicts.find((found) => found.jurorId === jurorId && found.entryId === entryId)?.kind ?? "";
  await insertAssignments(
    tx,
    added.map((pair) => ({ ...pair, state: "open", conflict: kindOf(pair.jurorId, pair.entryId) })),
  );
  const after = (await findJury(tx, categoryId))!;
  const busier = after.jurors.filter(({ id }) => added.some(({ jurorId }) => jurorId === id));
  await queueLetters(
    tx,
    act,
    busier.map((juror) => remindingLetter(after, juror, `jury-more/${juror.id}/${act.now.toISOString()}`)),
  );
}
