import { answerText } from "~/domain/awards/answer-text";
import type { Question } from "~/domain/awards/question";

/** An answer to a question of an award, a link as a link. */
export function Answer({ question, answer }: { question: Pick<Question, "kind">; answer: string }) {
  if (question.kind !== "link" || !/^https?:\/\//i.test(answer)) {
    return <p>{answerText(question, answer) || "No answer."}</p>;
  }
  return (
    <p>
      <a href={answer} rel="noreferrer noopener" target="_blank">
        {answer}
      </a>
    </p>
  );
}
