import { recordEvent } from "~/db/audit.server";
import { insertNominationFile, listNominationFiles } from "~/db/nomination-files.server";
import { checkEvidence } from "~/domain/awards/evidence";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdOpenNomination } from "./open-nomination.server";

/** Puts a file beside one's own nomination as long as its words can be changed. */
export async function addNominationFile(
  act: Act,
  file: { nominationId: string; questionId: string; name: string; content: Uint8Array },
): Promise<Verdict<{ id: string; name: string; size: number }>> {
  const { nominationId, questionId } = file;
  return transact(act, async (tx) => {
    const held = await holdOpenNomination(tx, act, nominationId);
    if (!held.ok) return held;
    const already = await listNominationFiles(tx, nominationId);
    const checked = checkEvidence(file, already.length);
    if (!checked.ok) return checked;
    const { name, type, content } = checked.value;
    const row = { nominationId, questionId, name, type, content, addedAt: act.now };
    const id = await insertNominationFile(tx, row);
    if (held.value.state !== "draft") {
      await recordEvent(tx, act, {
        act: "nomination.file-added",
        subject: { type: "nomination", id: nominationId },
        after: { name, size: content.length },
      });
    }
    return granted({ id, name, size: content.length });
  });
}
