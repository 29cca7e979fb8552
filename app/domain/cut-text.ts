/** The beginning of a text. A sign that takes two places is never cut in half: half a sign cannot be stored. */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}
