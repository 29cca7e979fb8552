import { inLatinLooks } from "./look-alikes";

/** A word of a text: as it was written, where it stands there, and as it can be read. */
export interface Word {
  from: number;
  to: number;
  readings: Readings;
  /** What capitals and figures draw apart within it: “abb” and “group” of “abbGroup”. */
  parts: readonly string[];
}

/** Letters of scripts that put no space between words. */
const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Hang}`;
const isUnspaced = new RegExp(`(?=\\p{L})[${unspaced}]`, "u");
const aWord = new RegExp(
  `(?=\\p{L})[${unspaced}](?:(?=[\\p{L}\\p{M}])[${unspaced}])*|(?:(?!${isUnspaced.source})[\\p{L}\\p{N}])(?:(?!${isUnspaced.source})[\\p{L}\\p{N}\\p{M}])*`,
  "gu",
);

/** Whether a name is written without spaces, so that it is found within a run of letters. */
export function hasNoSpaces(name: string): boolean {
  return isUnspaced.test(name);
}

/** Without case and accents; with umlauts written out; with letters of other scripts taken for what they look like. */
type Readings = readonly [plain: string, writtenOut: string, looks: string];

/** In how many ways a word is read. Names are compared with texts reading by reading. */
export const readingsOf = [0, 1, 2] as const;

/** A text as everybody reads it: without signs that nobody sees, wide and circled letters as plain ones. */
export function asRead(text: string): string {
  return text
    .replace(/[™℠²³¹⁰-⁹]/gu, " ")
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, "");
}

/** The words of a text that has been made readable: letters and figures, everything else stands between them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(aWord)].map(({ 0: word, index }) => ({
    ...{ from: index, to: index + word.length },
    readings: [bare(word), bare(writtenOut(word)), bare(inLatinLooks(word))],
    parts: (word.match(aPart) ?? []).map(bare),
  }));
}

const aPart = /\p{Lu}{2,}(?=s(?!\p{L}))|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+/gu;

/** The words of a name in their first reading. */
export function plainWords(name: string): string[] {
  return wordsOf(asRead(name)).map(({ readings }) => readings[0]);
}

/** A word without case and accents. */
export function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøæœłđıðþ]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFC");
}

const plainLetters: Record<string, string> = {
  ...{ ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ı: "i", ð: "d", þ: "th" },
};

function writtenOut(word: string): string {
  return word.toLowerCase().replace(/[äöüøå]/gu, (letter) => outWritten[letter] ?? letter);
}

const outWritten: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
