import type { Question } from "./question";

/** An answer as people read it: a date as “16 April 2026”, several choices one a line, a person or win by name. */
export function answerText({ kind }: Pick<Question, "kind">, answer: string): string {
  if (kind === "person" || kind === "win") return answer.split("\n").slice(1).join(" ");
  if (kind !== "date" || !/^\d{4}-\d{2}-\d{2}$/.test(answer)) return answer;
  return dayFormat.format(new Date(`${answer}T00:00:00Z`));
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
