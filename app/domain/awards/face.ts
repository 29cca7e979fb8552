import { cutText } from "../cut-text";
import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import { checkEvidence, type Evidence } from "./evidence";

/**
 * The colours an award can have: hues of one lightness and strength, so that words on each can be read in light and
 * in dark. The empty one is the house's own. None is the colour of Sales or Procurement, which says who somebody is.
 */
export const awardColours = ["", "leaf", "honey", "rose", "plum", "sky"] as const;

export type AwardColour = (typeof awardColours)[number];

/** How an award looks where people meet it. */
export interface Face {
  awardId: string;
  colour: AwardColour;
  picture: { version: string; words: string } | null;
}

/** In bytes. */
const largestPicture = 2 * 1_024 * 1_024;
/** In pixels. */
const mostPixels = 20_000_000;
export const longestPictureWords = 200;

/** A colour as it is stored, read back. */
export function readColour(stored: unknown): AwardColour {
  return awardColours.find((colour) => colour === stored) ?? "";
}

/** Whether a file can be the picture of an award, and what of it is kept: what draws it and no more. */
export function checkPicture(file: { name: string; content: Uint8Array }): Verdict<Evidence> {
  const field = "picture";
  if (file.content.length > largestPicture) return refused("picture-too-large", { field });
  const checked = checkEvidence(file, 0);
  if (!checked.ok) {
    if (checked.reason === "file-type-not-taken") return refused("picture-type-not-taken", { field });
    if (checked.reason === "image-too-large") return refused("picture-too-large", { field });
    return { ...checked, field };
  }
  if (checked.value.type === "application/pdf") return refused("picture-type-not-taken", { field });
  return checked.value.pixels > mostPixels ? refused("picture-too-large", { field }) : checked;
}

/** Whether the words for a picture are there; without a picture there is nothing to say. */
export function checkPictureWords(picture: object | null, words: string): Verdict<string> {
  const said = cutText(words.trim(), longestPictureWords);
  return picture && !saysSomething(said)
    ? refused("picture-words-missing", { field: "words" })
    : granted(said);
}
