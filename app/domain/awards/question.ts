import { saysSomething } from "../says-something";
import { granted, refused, type Refused, type Verdict } from "../verdict";

export const questionKinds = [
  "short",
  "long",
  "choice",
  "several",
  "number",
  "date",
  "link",
  "person",
  "win",
  "file",
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** Who reads the answers beside whoever screens: the jury and voters as well, or nobody else. */
export const audiences = ["everyone", "hr"] as const;

/**
 * One question of an award. `min` and `max` count the words of a short or long answer or the choices of several, or
 * bound a number; `max` is the most files of an answer. An answer of several choices has one a line, one of a date is written as 2026-04-16.
 * One of a person or a joint win is the id, and on the next line the name or title as it was when it was answered.
 * One of files has their names, one a line; the files themselves stand beside the nomination.
 */
export interface Question {
  id: string;
  kind: QuestionKind;
  label: string;
  help: string;
  required: boolean;
  min: number | null;
  max: number | null;
  choices: string[];
  audience: (typeof audiences)[number];
}

export type Answers = Record<string, string>;

export const mostQuestions = 12;
const longestShortAnswer = 200;
const longestLongAnswer = 10_000;
const longestLink = 2_000;

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
  return Object.fromEntries(kept.filter(([, answer]) => saysSomething(answer)));
}

/** What was written in words of one's own, with the field it stands in. */
export function writtenAnswers(
  questions: readonly Question[],
  answers: Answers,
): { field: string; text: string }[] {
  const written = questions.filter(({ kind }) => kind === "short" || kind === "long");
  return written.map(({ id }) => ({ field: `answer.${id}`, text: answers[id] ?? "" }));
}

/** The id in an answer to a question for a person or a win. */
export function idIn(answer: string): string {
  return answer.split("\n")[0] ?? "";
}

/** The choices of an answer to “several”. */
export function chosenIn(answer: string): string[] {
  return answer.split("\n").filter((line) => line !== "");
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}

function problemWith(question: Question, answer: string): Refused | null {
  const field = `answer.${question.id}`;
  if (!saysSomething(answer))
    return question.required ? refused("answer-missing", { field, detail: question.label }) : null;
  switch (question.kind) {
    case "short":
      return textProblem(question, answer, { field, longest: longestShortAnswer });
    case "long":
      return textProblem(question, answer, { field, longest: longestLongAnswer });
    case "choice":
      return question.choices.includes(answer) ? null : refused("answer-not-offered", { field });
    case "several":
      return severalProblem(question, chosenIn(answer), field);
    case "number":
      return numberProblem(question, answer, field);
    case "date":
      return isDay(answer) ? null : refused("answer-not-a-date", { field });
    case "person":
    case "win":
      return answer.includes("\n") ? null : refused("answer-not-found", { field, detail: question.kind });
    case "file":
      return null;
    case "link":
      return isLink(answer) ? null : refused("answer-not-a-link", { field });
  }
}

function textProblem(
  { min, max }: Question,
  answer: string,
  { field, longest }: { field: string; longest: number },
): Refused | null {
  const words = countWords(answer);
  if (min !== null && words < min) return refused("answer-too-short", { field, detail: `${min} words` });
  if (max !== null && words > max) return refused("answer-too-long", { field, detail: `${max} words` });
  if (answer.length <= longest) return null;
  return refused("answer-too-long", { field, detail: `${longest} characters` });
}

function severalProblem({ min, max, choices }: Question, chosen: string[], field: string): Refused | null {
  if (chosen.some((choice) => !choices.includes(choice))) return refused("answer-not-offered", { field });
  const count = new Set(chosen).size;
  if (min !== null && count < min) return refused("answer-too-few", { field, detail: String(min) });
  if (max !== null && count > max) return refused("answer-too-many", { field, detail: String(max) });
  return null;
}

function isDay(answer: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(answer)) return false;
  const at = new Date(`${answer}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(answer);
}

function isLink(answer: string): boolean {
  if (answer.length > longestLink || !/^https?:\/\/\S+$/i.test(answer)) return false;
  return URL.canParse(answer);
}

function numberProblem({ min, max }: Question, answer: string, field: string): Refused | null {
  if (!/^-?\d{1,12}([.,]\d{1,4})?$/.test(answer)) return refused("answer-not-a-number", { field });
  const value = Number(answer.replace(",", "."));
  if (min !== null && value < min)
    return refused("answer-out-of-range", { field, detail: `at least ${min}` });
  if (max !== null && value > max) return refused("answer-out-of-range", { field, detail: `at most ${max}` });
  return null;
}
