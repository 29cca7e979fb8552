import { searchText } from "./search-text";

const mostWords = 6;
const longest = 60;

/**
 * The words of a search, as the database keeps the words of people: an address stays whole, everything else falls
 * apart at spaces, hyphens and apostrophes. A word said twice counts once, and a beginning of another word not at all.
 */
export function searchWords(search: string): string[] {
  const words = searchText(search)
    .split(" ")
    .flatMap((word) => (word.includes("@") ? [word] : word.split(/[\s\-'’.,_/()&+]+/)))
    .map((word) => word.slice(0, longest))
    .filter(Boolean);
  const apart = [...new Set(words)];
  return apart
    .filter((word) => !apart.some((other) => other !== word && other.startsWith(word)))
    .slice(0, mostWords);
}
