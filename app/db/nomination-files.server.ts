import { readFirstRound } from "~/domain/awards/first-round";
import { readJurySettings } from "~/domain/juries/settings";
import { readQuestions } from "~/domain/awards/question-list";
import type { Database, Tx } from "./client.server";

const listed = {
  id: true,
  nominationId: true,
  questionId: true,
  name: true,
  type: true,
  size: true,
} as const;

/** A file without its content. */
export interface ListedFile {
  id: string;
  nominationId: string;
  /** The question it answers; empty beside the words. */
  questionId: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
}

/** The files of a nomination in the order in which they came, without their content. */
export async function listNominationFiles(db: Database | Tx, nominationId: string): Promise<ListedFile[]> {
  return db.nominationFile.findMany({
    where: { nominationId },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    select: listed,
  });
}

/** One file without its content, with the nomination and the rules of its award that say who may open it, or null. */
export async function findNominationFile(db: Database, nominationId: string, id: string) {
  const row = await db.nominationFile.findFirst({
    where: { id, nominationId },
    select: {
      ...listed,
      nomination: {
        select: {
          nominatorId: true,
          state: true,
          entryId: true,
          category: { select: { questions: true, jury: true, firstRound: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { nomination, ...file } = row;
  const { category, ...rest } = nomination;
  const first = readFirstRound(category.firstRound);
  const blind = [
    ...readJurySettings(category.jury).blind,
    ...(first.kind === "jury" ? first.jury.blind : []),
  ];
  return { ...file, nomination: { ...rest, questions: readQuestions(category.questions), blind } };
}

export async function readFileContent(db: Database, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = await db.nominationFile.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return content;
}

export async function insertNominationFile(
  tx: Tx,
  file: {
    nominationId: string;
    questionId: string;
    name: string;
    type: string;
    content: Uint8Array;
    addedAt: Date;
  },
): Promise<string> {
  const content = Uint8Array.from(file.content);
  const row = await tx.nominationFile.create({
    data: { ...file, content, size: content.length },
    select: { id: true },
  });
  return row.id;
}

/** Removes one file, and answers whether it was there. */
export async function deleteNominationFile(tx: Tx, nominationId: string, id: string): Promise<boolean> {
  const { count } = await tx.nominationFile.deleteMany({ where: { id, nominationId } });
  return count === 1;
}

/** Writes the names of its files as the answer to a question; without any there is no answer. */
export async function updateFileAnswer(
  tx: Tx,
  nominationId: string,
  { questionId, names }: { questionId: string; names: string },
): Promise<void> {
  if (names === "")
    await tx.$executeRaw`
      UPDATE "Nomination" SET "answers" = "answers" - ${questionId} WHERE "id" = ${nominationId}`;
  else
    await tx.$executeRaw`
      UPDATE "Nomination" SET "answers" = "answers" || jsonb_build_object(${questionId}::text, ${names}::text)
      WHERE "id" = ${nominationId}`;
}

/** Removes all files of a nomination. */
export async function deleteNominationFiles(tx: Tx, nominationId: string): Promise<void> {
  await tx.nominationFile.deleteMany({ where: { nominationId } });
}
