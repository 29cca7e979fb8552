import type { ListedFile } from "~/db/nomination-files.server";
import { mostFiles } from "~/domain/awards/evidence";
import { filesBeside, filesTaken, isFileNeeded } from "~/domain/awards/file-answers";
import type { Question } from "~/domain/awards/question";
import type { FilePlace } from "./place";

/** The places of a nomination where files stand: its questions of files, and beside the words. */
export function placesOf(
  { questions, isSent }: { questions: readonly Question[]; isSent: boolean },
  files: readonly ListedFile[],
): FilePlace[] {
  const shown = (here: readonly ListedFile[]) =>
    here.map(({ id, name, size }) => ({
      id,
      name,
      size,
      isNeeded: isSent && isFileNeeded(questions, files, id),
    }));
  const asked = questions
    .filter(({ kind }) => kind === "file")
    .map((question) => ({
      questionId: question.id,
      label: question.required ? question.label : `${question.label} (optional)`,
      help: question.help,
      most: filesTaken(question),
      files: shown(files.filter(({ questionId }) => questionId === question.id)),
    }));
  const label = asked.length > 0 ? "Other files (optional)" : "Files beside the words";
  const beside = shown(filesBeside(questions, files));
  return [...asked, { questionId: "", label, help: "", most: mostFiles, files: beside }];
}
