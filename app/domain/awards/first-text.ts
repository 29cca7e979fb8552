import { countWords } from "./question";

/** The words of a joint win that everybody may read. */
interface WinWords {
  summary: string;
  story: string;
  people: readonly { name: string; sentence: string }[];
}

/**
 * A first text for a nomination from a joint win: what it was, how it went, and what each of them did. A paragraph that
 * would make it longer than so many words is left out whole.
 */
export function firstText({ summary, story, people }: WinWords, mostWords: number | null): string {
  const told = people.filter(({ sentence }) => sentence.trim() !== "");
  const parts = [summary, story, told.map(({ name, sentence }) => `${name}: ${sentence.trim()}`).join("\n")];
  const kept: string[] = [];
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== "")) {
    const words = countWords([...kept, part].join(" "));
    if (mostWords === null || words <= mostWords) kept.push(part);
  }
  return kept.join("\n\n");
}
