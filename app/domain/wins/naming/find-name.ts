import { isCommon, withoutForm, wholeName } from "./common-words";
import { asRead, hasNoSpaces, readingsOf, wordsOf, type Word } from "./readings";

/** What of a name gives a firm away: each a run of words, reading by reading. */
export interface Sought {
  /** The runs of one reading, in the order of `readingsOf`. */
  runs: readonly (readonly string[][])[];
}

/** Words of a name that are shorter say nothing by themselves. */
const shortestAlone = 3;
/** The same where letters are syllables or words. */
const shortestUnspaced = 2;
/** From so many letters on a name is also found as the beginning of a word: “Larkhallers”. */
const surelyAName = 6;
/** From so many letters on it is found anywhere in a word. */
const nothingElse = 8;

/**
 * What gives a firm away in a text: its name without the legal form, and each word of it that is no ordinary word,
 * except those that are known otherwise. One ordinary word with a form, “Next plc”, is sought with the form.
 */
export function soughtOf(name: string, known: ReadonlySet<string> = new Set()): Sought {
  const words = wordsOf(asRead(name));
  const runs = readingsOf.map((reading) => {
    const all = words.map(({ readings }) => readings[reading]);
    const core = withoutForm(all);
    const whole = wholeName(all);
    if (whole.every(isCommon) && whole.join("").length <= shortestAlone) return [];
    const alone = core.filter((word) => isTelling(word) && !known.has(word));
    return [...(whole.length > 0 ? [whole] : []), ...alone.map((word) => [word])];
  });
  return { runs };
}

function isTelling(word: string): boolean {
  const shortest = hasNoSpaces(word) ? shortestUnspaced : shortestAlone;
  return word.length >= shortest && /\p{L}/u.test(word) && !isCommon(word);
}

/** The words of a name as they are compared: what `soughtOf` takes as known. */
export function wordsIn(name: string): Set<string> {
  return new Set(wordsOf(asRead(name)).flatMap(({ readings }) => [...readings]));
}

/** A number that gives a contract away: with a digit, and long enough to be no day and no year. */
export function soughtNumber(contract: string): Sought {
  const words = wordsOf(asRead(contract));
  const whole = words.map(({ readings }) => readings[0]);
  const glued = whole.join("");
  const tells = /\d/.test(glued) && glued.length >= (/\p{L}/u.test(glued) ? 4 : 5);
  return { runs: tells ? readingsOf.map((reading) => [words.map((one) => one.readings[reading])]) : [] };
}

/** The words of a text that are what is sought, as they stand there; null where they are not. */
export function findIn(text: string, sought: readonly Sought[]): string | null {
  const shown = asRead(text);
  const words = wordsOf(shown);
  for (const reading of readingsOf) {
    for (const run of sought.flatMap(({ runs }) => runs[reading] ?? [])) {
      const found = findRun(words, reading, run);
      if (found) return shown.slice(found.from, found.to);
    }
  }
  return null;
}

function findRun(words: readonly Word[], reading: (typeof readingsOf)[number], run: readonly string[]) {
  const glued = run.join("");
  if (glued === "") return null;
  for (let first = 0; first < words.length; first += 1) {
    const pieces: string[] = [];
    let length = 0;
    for (let at = first; at < words.length && length < glued.length; at += 1) {
      const piece = words[at]!.readings[reading];
      pieces.push(piece);
      length += piece.length;
      const isPart = pieces.length === 1 && isTelling(glued) && words[at]!.parts.includes(glued);
      if (isPart || (length >= glued.length && isRun(pieces, run, glued)))
        return { from: words[first]!.from, to: words[at]!.to };
    }
  }
  return null;
}

/** Whether words that stand beside each other are the run, also drawn apart (“A c m e”) or with an ending. */
function isRun(pieces: readonly string[], run: readonly string[], glued: string): boolean {
  const written = pieces.join("");
  const isExact = pieces.length === run.length && pieces.every((piece, at) => piece === run[at]);
  if (isExact || (pieces.length === 1 && written === glued && run.length > 1)) return true;
  if (hasNoSpaces(glued) && glued.length >= shortestUnspaced && written.includes(glued)) return true;
  if (glued.length < shortestAlone || !/\p{L}/u.test(glued)) return false;
  if (pieces.length > 1 && pieces.every(isCommon)) return false;
  if (written === glued) return true;
  if (glued.length >= surelyAName - 1 && written === `${glued}s`) return true;
  if (glued.length >= nothingElse && pieces.length === 1 && written.includes(glued)) return true;
  return glued.length >= surelyAName && written.startsWith(glued);
}
