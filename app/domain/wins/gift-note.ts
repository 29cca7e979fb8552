/** What a letter to a guest says of gifts where the company has written nothing of its own. */
export const usualGiftNote =
  "This is a word of thanks and a sheet of paper. It has no value in money, nothing is expected in return, and no decision between our companies depends on it.";

/** The note on gifts that guests read: the company's own, or the usual one. */
export function giftNoteOf(own: string): string {
  return own.trim() || usualGiftNote;
}
