import { recordEvent } from "~/db/audit.server";
import { findCycle } from "~/db/cycles.server";
import {
  deleteNominationFile,
  insertNominationFile,
  listNominationFiles,
} from "~/db/nomination-files.server";
import { checkEvidence } from "~/domain/awards/evidence";
import { roomForFiles } from "~/domain/awards/file-answers";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { keepFileAnswer } from "./keep-file-answer.server";
import { holdOpenNomination } from "./open-nomination.server";

interface AddedFile {
  id: string;
  questionId: string;
  name: string;
  size: number;
  /** The file whose place it took. */
  replaced: string | null;
}

/**
 * Puts a file beside one's own nomination as long as its words can be changed, or answers a question of its cycle
 * with it: whoever has just chosen another award in the form answers that one already. A question for one file takes
 * the new one for the old.
 */
export async function addNominationFile(
  act: Act,
  file: { nominationId: string; questionId: string; name: string; content: Uint8Array },
): Promise<Verdict<AddedFile>> {
  const { nominationId, questionId } = file;
  return transact(act, async (tx) => {
    const held = await holdOpenNomination(tx, act, nominationId);
    if (!held.ok) return held;
    const cycle = await findCycle(tx, held.value.cycle.id);
    const asked = cycle?.categories.flatMap(({ questions }) => questions) ?? [];
    const room = roomForFiles(asked, questionId);
    if (room === 0) return refused("not-found");
    const already = (await listNominationFiles(tx, nominationId)).filter(
      (other) => other.questionId === questionId,
    );
    const old = room === 1 ? already[0] : undefined;
    const checked = checkEvidence(file, old ? 0 : already.length, room);
    if (!checked.ok) return checked;
    if (old) await deleteNominationFile(tx, nominationId, old.id);
    const { name, type, content } = checked.value;
    const row = { nominationId, questionId, name, type, content, addedAt: act.now };
    const id = await insertNominationFile(tx, row);
    await keepFileAnswer(tx, held.value, questionId);
    if (held.value.state !== "draft") {
      await recordEvent(tx, act, {
        act: "nomination.file-added",
        subject: { type: "nomination", id: nominationId },
        ...(old && { before: { name: old.name } }),
        after: { name, size: content.length },
      });
    }
    return granted({ id, questionId, name, size: content.length, replaced: old?.id ?? null });
  });
}
