/** Signs that take a place and show nothing: of no width, fillers of other scripts, the empty pattern of Braille. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether a text says something: a letter, a figure or another sign that somebody sees. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(withoutUnseen(text));
}

/** How many signs of a text somebody sees, without the space around it. */
export function seenLength(text: string): number {
  return withoutUnseen(text).trim().length;
}

function withoutUnseen(text: string): string {
  return text.replace(unseen, "");
}
