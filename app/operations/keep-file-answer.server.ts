import type { Tx } from "~/db/client.server";
import { listNominationFiles, updateFileAnswer } from "~/db/nomination-files.server";
import { namesAt, roomForFiles } from "~/domain/awards/file-answers";
import type { FoundNomination } from "~/db/nominations.server";

/** Keeps the answer to a question of files as the names of the files that stand there now. */
export async function keepFileAnswer(
  tx: Tx,
  { id, category }: FoundNomination,
  questionId: string,
): Promise<void> {
  if (questionId === "" || roomForFiles(category.questions, questionId) === 0) return;
  const names = namesAt(await listNominationFiles(tx, id), questionId);
  await updateFileAnswer(tx, id, { questionId, names });
}
