import { plural } from "./words";

/** As many as a search shows at most: `mostSearched` of the directory. */
const most = 200;

/** What a search for people found, in words. */
export function foundWords(total: number): string {
  if (total >= most) return `The ${most} best matches. Write more of the name to find others.`;
  return `${plural(total, "person", "people")} found, best matches first`;
}
