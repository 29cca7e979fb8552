import type { Answers, Question } from "./question";
import { openQuestions } from "./question-list";

/** What a nominee may read of a nomination: the answers in words that are not for HR alone, in the order of the questions. */
export function kindAnswers(
  questions: readonly Question[],
  answers: Answers,
): { question: string; answer: string }[] {
  return openQuestions(questions)
    .filter(({ kind }) => kind === "long" || kind === "short")
    .flatMap(({ id, label }) => {
      const answer = (answers[id] ?? "").trim();
      return answer === "" ? [] : [{ question: label, answer }];
    });
}
