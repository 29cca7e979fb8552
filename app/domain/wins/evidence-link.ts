import { safeHttpUrl } from "../people/safe-path";

/** How many addresses of evidence a value may have, and how long each may be. */
export const mostLinks = 5;
const longestLink = 500;

/** Addresses as they were typed, blanks or line ends between them. Null where one is no https address, or too many. */
export function readLinks(typed: string): string[] | null {
  const links = [...new Set(typed.split(/[\s,]+/).filter(Boolean))].map(safeLink);
  return links.length > mostLinks || links.includes(null) ? null : links.filter((link) => link !== null);
}

function safeLink(typed: string): string | null {
  const url = typed.length <= longestLink ? safeHttpUrl(typed) : null;
  return url?.startsWith("https://") ? url : null;
}
