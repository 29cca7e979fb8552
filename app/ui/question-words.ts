import type { Question, QuestionKind } from "~/domain/awards/question";
import { plural } from "./words";

/** What a kind of answer is called. */
export const questionKindNames: Record<QuestionKind, string> = {
  long: "Long answer",
  short: "Short answer",
  choice: "One of several",
  several: "Several choices",
  number: "A number",
  date: "A date",
  link: "A link",
  person: "A person",
  win: "A joint win",
  file: "Files",
};

/** What a question asks for: “Long answer, 20 to 150 words, required”. */
export function questionWords({ kind, min, max, required }: Question): string {
  const unit = { long: "word", short: "word", several: "choice", file: "file" }[kind as string] ?? null;
  return [questionKindNames[kind], limits(min, max, unit), required ? "required" : "optional"]
    .filter(Boolean)
    .join(", ");
}

function limits(min: number | null, max: number | null, unit: string | null): string {
  const amount = (count: number) => (unit ? plural(count, unit) : String(count));
  if (min !== null && max !== null) return `${min} to ${amount(max)}`;
  if (max !== null) return `up to ${amount(max)}`;
  return min === null ? "" : `at least ${amount(min)}`;
}
