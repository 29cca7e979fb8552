import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import { mostFiles } from "./evidence";
import { mostQuestions, questionKinds, type Question, type QuestionKind } from "./question";

/** The questions kept as JSON with an award, read back; what is not a question is left out. */
export function readQuestions(json: unknown): Question[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((item: unknown) => readQuestion(item));
}

/** Whether a list of questions can be asked: texts there, ids different, limits in order, choices to choose from. */
export function checkQuestions(questions: readonly Question[]): Verdict<Question[]> {
  if (questions.length > mostQuestions)
    return refused("question-wrong", { field: "questions", detail: "many" });
  const ids = new Set<string>();
  for (const question of questions) {
    const field = `question.${question.id}`;
    if (!saysSomething(question.label)) return refused("question-wrong", { field, detail: "label" });
    if (ids.has(question.id)) return refused("question-wrong", { field, detail: "twice" });
    ids.add(question.id);
    const offered = new Set(question.choices).size;
    if (hasChoices(question.kind) && offered < 2) {
      return refused("question-wrong", { field, detail: "choices" });
    }
    if (question.kind === "several" && (question.min ?? 0) > offered) {
      return refused("question-wrong", { field, detail: "too-many-asked" });
    }
    if (question.kind === "file" && !takesFiles(question.max)) {
      return refused("question-wrong", { field, detail: "files" });
    }
    if (question.min !== null && question.max !== null && question.min > question.max) {
      return refused("question-wrong", { field, detail: "limits" });
    }
  }
  return granted([...questions]);
}

/** Whether answers to a question of this kind are chosen among some that it offers. */
function hasChoices(kind: QuestionKind): boolean {
  return kind === "choice" || kind === "several";
}

function takesFiles(most: number | null): boolean {
  return most === null || (most >= 1 && most <= mostFiles);
}

/** The questions whose answers the jury and voters may read as well. */
export function openQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ audience }) => audience === "everyone");
}

/** The list with one question a place up or down; at the end of the list it stays. */
export function movedQuestion(questions: readonly Question[], id: string, by: 1 | -1): Question[] {
  const from = questions.findIndex((question) => question.id === id);
  const to = from + by;
  const moving = questions[from];
  if (!moving || to < 0 || to >= questions.length) return [...questions];
  const rest = questions.filter((question) => question.id !== id);
  return [...rest.slice(0, to), moving, ...rest.slice(to)];
}

function readQuestion(item: unknown): Question[] {
  if (typeof item !== "object" || item === null) return [];
  const { id, kind, label, help, required, min, max, choices, audience } = item as Record<string, unknown>;
  if (typeof id !== "string" || typeof label !== "string" || !isKind(kind)) return [];
  return [
    {
      id,
      kind,
      label,
      help: typeof help === "string" ? help : "",
      required: required === true,
      min: typeof min === "number" ? min : null,
      max: typeof max === "number" ? max : null,
      choices: Array.isArray(choices) ? choices.filter((choice) => typeof choice === "string") : [],
      audience: audience === "hr" ? "hr" : "everyone",
    },
  ];
}

function isKind(kind: unknown): kind is QuestionKind {
  return questionKinds.includes(kind as QuestionKind);
}
