import { recordEvent } from "~/db/audit.server";
import { deleteNominationFile, listNominationFiles } from "~/db/nomination-files.server";
import { isFileNeeded } from "~/domain/awards/file-answers";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { keepFileAnswer } from "./keep-file-answer.server";
import { holdOpenNomination } from "./open-nomination.server";

/** Takes a file away from one's own nomination; what was sent keeps the last answer to a question that needs one. */
export async function removeNominationFile(act: Act, nominationId: string, id: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const held = await holdOpenNomination(tx, act, nominationId);
    if (!held.ok) return held;
    const { state, category } = held.value;
    const files = await listNominationFiles(tx, nominationId);
    const file = files.find((one) => one.id === id);
    if (!file) return refused("not-found");
    if (state === "submitted" && isFileNeeded(category.questions, files, id)) return refused("file-needed");
    if (!(await deleteNominationFile(tx, nominationId, id))) return refused("not-found");
    await keepFileAnswer(tx, held.value, file.questionId);
    if (state !== "draft") {
      await recordEvent(tx, act, {
        act: "nomination.file-removed",
        subject: { type: "nomination", id: nominationId },
        before: { name: file.name },
      });
    }
    return granted();
  });
}
