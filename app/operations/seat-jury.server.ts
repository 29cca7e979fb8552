import { randomBytes } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import {
  findJury,
  insertAssignments,
  insertJuryLot,
  upsertJurors,
  type FoundJury,
  type NewAssignment,
} from "~/db/juries.server";
import { listJudgedEntries } from "~/db/jury-entries.server";
import { queueLetters } from "~/db/letters.server";
import { assignEntries, type Pair } from "~/domain/juries/assignment";
import { recusesAtOnce, type FoundConflict } from "~/domain/juries/conflicts";
import { seedCommitment } from "~/domain/voting/lot";
import { keyBytes } from "~/domain/voting/seal.server";
import { dayIn } from "~/domain/zoned-time";
import type { Act } from "./act.server";
import { wrapBoxKey } from "./box-keys.server";
import { invitingLetter } from "./jury-letters.server";
import { readJudges } from "./judges.server";
import { seatingOf } from "./jury-seating.server";

/**
 * Seats the jury of a category, inside the transaction that opens its judging: appoints the jurors of the settings
 * whom its rule still lets in and those added before, shares out the entries, takes jurors off entries with a conflict that the data shows,
 * draws the seed of the lot, and writes to each juror.
 */
export async function seatJury(tx: Tx, act: Act, categoryId: string): Promise<void> {
  const before = await findJury(tx, categoryId);
  if (!before) throw new Error("The category of this jury is gone.");
  const { cycle } = before;
  const { inside, outside } = await readJudges(tx, before, dayIn(cycle.votingOpenAt, cycle.timeZone));
  const left = new Set(before.jurors.filter(({ leftAt }) => leftAt !== null).map(({ personId }) => personId));
  const personIds = inside.map(({ id }) => id).filter((id) => !left.has(id));
  await upsertJurors(tx, categoryId, personIds, act.now);
  const seed = randomBytes(keyBytes);
  const commitment = seedCommitment(seed.toString("hex"));
  const wrappedSeed = wrapBoxKey(seed, categoryId, "seed");
  await insertJuryLot(tx, { categoryId, commitment, wrappedSeed, seatedAt: act.now });
  const jury = (await findJury(tx, categoryId))!;
  const { seating, conflicts } = seatingOf(jury, await listJudgedEntries(tx, jury.finalId ?? categoryId));
  const assignments = withConflicts(jury, assignEntries(seating, randomBytes), conflicts);
  await insertAssignments(tx, assignments);
  await invite(tx, act, categoryId);
  await recordEvent(tx, act, {
    act: "jury.seated",
    subject: { type: "category", id: categoryId },
    after: {
      jurors: seating.jurorIds.length,
      entries: seating.entryIds.length,
      sheets: assignments.filter(({ state }) => state === "open").length,
      conflicts: conflicts.length,
      ...(outside.length > 0 && { outsideTheRule: outside.map(({ name }) => name) }),
      seedCommitment: commitment,
    },
  });
}

/**
 * The assignments to write: open ones, with a conflict that is only asked about noted on them, and, where all judge
 * everything, the entries that a conflict takes off somebody's list.
 */
export function withConflicts(
  { jury }: FoundJury,
  pairs: readonly Pair[],
  conflicts: readonly FoundConflict[],
): NewAssignment[] {
  const asked = new Map(conflicts.map((found) => [`${found.jurorId}/${found.entryId}`, found.kind]));
  const open = pairs.map(({ jurorId, entryId }): NewAssignment => {
    const conflict = asked.get(`${jurorId}/${entryId}`) ?? "";
    return { jurorId, entryId, state: "open", conflict };
  });
  if (jury.jurorsPerEntry > 0) return open;
  const recused = conflicts.filter(({ kind }) => recusesAtOnce(kind));
  return [
    ...open,
    ...recused.map(({ jurorId, entryId, kind }): NewAssignment => ({
      jurorId,
      entryId,
      state: "recused",
      conflict: kind,
    })),
  ];
}

async function invite(tx: Tx, act: Act, categoryId: string): Promise<void> {
  const jury = (await findJury(tx, categoryId))!;
  const atWork = jury.jurors.filter(({ leftAt }) => leftAt === null);
  await queueLetters(
    tx,
    act,
    atWork.map((juror) => invitingLetter(jury, juror)),
  );
}
