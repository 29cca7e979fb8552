import { granted, refused, type Refused, type Verdict } from "../verdict";

export const questionKinds = ["short", "long", "choice", "number"] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** One question of an award. `min` and `max` count words of a long answer, or bound a number. */
export interface Question {
  id: string;
  kind: QuestionKind;
  label: string;
  help: string;
  required: boolean;
  min: number | null;
  max: number | null;
  choices: string[];
}

export type Answers = Record<string, string>;

export const mostQuestions = 12;
const longestShortAnswer = 200;
const longestLongAnswer = 10_000;

/** The answers worth keeping, trimmed and without strangers, or the first thing wrong with them. */
export function checkAnswers(questions: readonly Question[], answers: Answers): Verdict<Answers> {
  const [first] = answerProblems(questions, answers);
  return first ?? granted(keptAnswers(questions, answers));
}

/** Everything that is wrong with the answers, each beside its field `answer.<question id>`. */
export function answerProblems(questions: readonly Question[], answers: Answers): Refused[] {
  return questions.flatMap((question) => {
    const problem = problemWith(question, (answers[question.id] ?? "").trim());
    return problem ? [problem] : [];
  });
}

/** The answers to these questions, trimmed; answers to anything else are dropped. */
export function keptAnswers(questions: readonly Question[], answers: Answers): Answers {
  const kept = questions.map(({ id }) => [id, (answers[id] ?? "").trim()] as const);
  return Object.fromEntries(kept.filter(([, answer]) => answer !== ""));
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}

function problemWith(question: Question, answer: string): Refused | null {
  const field = `answer.${question.id}`;
  if (answer === "")
    return question.required ? refused("answer-missing", { field, detail: question.label }) : null;
  switch (question.kind) {
    case "short":
      return answer.length > longestShortAnswer
        ? refused("answer-too-long", { field, detail: `${longestShortAnswer} characters` })
        : null;
    case "long":
      return longProblem(question, answer, field);
    case "choice":
      return question.choices.includes(answer) ? null : refused("answer-not-offered", { field });
    case "number":
      return numberProblem(question, answer, field);
  }
}

function longProblem({ min, max }: Question, answer: string, field: string): Refused | null {
  const words = countWords(answer);
  if (min !== null && words < min) return refused("answer-too-short", { field, detail: `${min} words` });
  if (max !== null && words > max) return refused("answer-too-long", { field, detail: `${max} words` });
  if (answer.length <= longestLongAnswer) return null;
  return refused("answer-too-long", { field, detail: `${longestLongAnswer} characters` });
}

function numberProblem({ min, max }: Question, answer: string, field: string): Refused | null {
  if (!/^-?\d{1,12}([.,]\d{1,4})?$/.test(answer)) return refused("answer-not-a-number", { field });
  const value = Number(answer.replace(",", "."));
  if (min !== null && value < min)
    return refused("answer-out-of-range", { field, detail: `at least ${min}` });
  if (max !== null && value > max) return refused("answer-out-of-range", { field, detail: `at most ${max}` });
  return null;
}
