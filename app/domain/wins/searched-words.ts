import { searchText } from "../people/search-text";
import { publicCustomer } from "./visibility";
import type { Win } from "./win";

type Searched = Pick<
  Win,
  "title" | "summary" | "story" | "lessons" | "suppliers" | "customer" | "hideCustomer"
>;

/** The words by which everybody finds a win. A hidden customer is not among them. */
export function searchedWords(win: Searched & { participants: readonly { name: string }[] }): string {
  const { title, summary, story, lessons, suppliers } = win;
  const names = win.participants.map(({ name }) => name);
  return searchText(title, summary, story, lessons, publicCustomer(win), ...suppliers, ...names);
}
