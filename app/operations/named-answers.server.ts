import type { Database, Tx } from "~/db/client.server";
import { listCandidates } from "~/db/eligible-people.server";
import { listNominationFiles } from "~/db/nomination-files.server";
import { findWinTitle, findWinState } from "~/db/nominated-wins.server";
import { winStates } from "~/domain/awards/eligibility";
import { withFileNames } from "~/domain/awards/file-answers";
import { idIn, type Answers, type Question } from "~/domain/awards/question";

/**
 * The answers with the names of the people, the titles of the wins and the files of the nomination that they mean;
 * who or what is not there stays an id.
 */
export async function namedAnswers(
  db: Database | Tx,
  questions: readonly Question[],
  answers: Answers,
  nominationId: string | null,
): Promise<Answers> {
  const files = nominationId ? await listNominationFiles(db, nominationId) : [];
  const named = withFileNames(questions, answers, files);
  for (const { id: question, kind } of questions) {
    const id = idIn(answers[question] ?? "").trim();
    if (id === "" || (kind !== "person" && kind !== "win")) continue;
    const name = kind === "person" ? await nameOf(db, id) : await titleOf(db, id);
    named[question] = name === null ? id : `${id}\n${name}`;
  }
  return named;
}

async function nameOf(db: Database | Tx, id: string): Promise<string | null> {
  const [person] = await listCandidates(db, [id]);
  return person?.active ? person.name : null;
}

async function titleOf(db: Database | Tx, id: string): Promise<string | null> {
  const state = await findWinState(db, id);
  return state !== null && winStates.confirmed.includes(state) ? findWinTitle(db, id) : null;
}
