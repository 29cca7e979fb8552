import { mostFiles } from "./evidence";
import type { Answers, Question } from "./question";

/** How many files answer a question. */
export function filesTaken({ max }: Pick<Question, "max">): number {
  return max ?? 1;
}

/** How many files fit at one place of a nomination: at a question, or beside the words where there is none. */
export function roomForFiles(questions: readonly Question[], questionId: string): number {
  if (questionId === "") return mostFiles;
  const question = questions.find(({ id, kind }) => id === questionId && kind === "file");
  return question ? filesTaken(question) : 0;
}

/** The answers with the names of the files that stand at their questions, whatever was sent as their text. */
export function withFileNames(
  questions: readonly Question[],
  answers: Answers,
  files: readonly { questionId: string; name: string }[],
): Answers {
  const named = questions.filter(({ kind }) => kind === "file").map(({ id }) => [id, namesAt(files, id)]);
  return { ...answers, ...Object.fromEntries(named) };
}

/** The names of the files at a question, one a line. */
export function namesAt(files: readonly { questionId: string; name: string }[], questionId: string): string {
  return files
    .filter((file) => file.questionId === questionId)
    .map(({ name }) => name)
    .join("\n");
}

/** The files that answer no question of files among these, which stand beside the words. */
export function filesBeside<T extends { questionId: string }>(
  questions: readonly Pick<Question, "id" | "kind">[],
  files: readonly T[],
): T[] {
  const asked = new Set(questions.filter(({ kind }) => kind === "file").map(({ id }) => id));
  return files.filter(({ questionId }) => !asked.has(questionId));
}

/** Whether a sent nomination needs this file: the last one at a question that has to be answered. */
export function isFileNeeded(
  questions: readonly Question[],
  files: readonly { id: string; questionId: string }[],
  fileId: string,
): boolean {
  const file = files.find(({ id }) => id === fileId);
  const question = questions.find(({ id, kind }) => id === file?.questionId && kind === "file");
  if (!question?.required) return false;
  return files.filter(({ questionId }) => questionId === question.id).length === 1;
}

/** What somebody is to the entry that a file speaks for. */
export interface FileReader {
  isNominator: boolean;
  screens: boolean;
  /** Sits on its jury and has not stepped aside from it. */
  judges: boolean;
  /** Is on the roll of a vote in which it stands. */
  votes: boolean;
}

/**
 * Who may open a file of a nomination: its nominator always, who screens once it was sent, jurors and voters where it
 * answers a question that is open to them. What a jury must not see of an entry cannot be covered inside a file, so
 * a jury that judges blind opens none.
 */
export function mayOpenFile(
  reader: FileReader,
  file: { state: string; isOpen: boolean; isBlind: boolean },
): boolean {
  if (reader.isNominator) return true;
  if (file.state === "draft" || file.state === "withdrawn") return false;
  if (reader.screens) return true;
  if (file.state !== "submitted" || !file.isOpen) return false;
  return reader.votes || (reader.judges && !file.isBlind);
}

/** Whether a question asks for files that the jury and voters may open. */
export function isOpenFileQuestion(questions: readonly Question[], questionId: string): boolean {
  return questions.some(
    ({ id, kind, audience }) => id === questionId && kind === "file" && audience === "everyone",
  );
}
