import { signsOf } from "./engraving-signs";

const shorterMonths: Record<string, string> = {
  January: "Jan",
  February: "Feb",
  March: "Mar",
  April: "Apr",
  August: "Aug",
  September: "Sep",
  October: "Oct",
  November: "Nov",
  December: "Dec",
};

/** Shorter ways to write a line that fit the limit, to choose from. Nothing is ever shortened by itself. */
export function shorterForms(line: string, limit: number): string[] {
  const forms = [
    withShortWords(line),
    withMiddleInitials(line),
    withoutArticle(line),
    beforeComma(line),
    withInitial(line),
  ];
  const fitting = forms.filter((form) => form !== "" && form !== line && signsOf(form).length <= limit);
  return [...new Set(fitting)];
}

function withShortWords(line: string): string {
  const months = line.replace(/\p{Lu}\p{Ll}+/gu, (word) => shorterMonths[word] ?? word);
  return months.replace(/ and /gi, " & ");
}

function withMiddleInitials(line: string): string {
  const words = line.split(" ");
  if (words.length < 3 || !words.every(isNameWord)) return line;
  return words.map((word, at) => (at > 0 && at < words.length - 1 ? `${signsOf(word)[0]}.` : word)).join(" ");
}

function withInitial(line: string): string {
  const words = line.split(" ");
  if (words.length < 2 || !words.every(isNameWord)) return line;
  return `${signsOf(words[0]!)[0]}. ${words.at(-1)}`;
}

function isNameWord(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word);
}

function withoutArticle(line: string): string {
  return line.replace(/^(?:The|A|An) (\p{L})/u, (_, first: string) => first.toLocaleUpperCase("en"));
}

function beforeComma(line: string): string {
  return line.split(/[,;:]/u)[0]!.trim();
}
