const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What an engraver can cut unless the item says otherwise: Latin, Greek and Cyrillic with accents, digits, usual signs. */
const usual = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9 .,:;'’‘“”"&()/+%#°·!?€£$@–-]\p{M}*$/u;

/** A text in the signs that a reader counts: `é` is one, however it is written. */
export function signsOf(text: string): string[] {
  return Array.from(segmenter.segment(text.normalize("NFC")), ({ segment }) => segment);
}

/**
 * The first sign of a line that can't be engraved, or null. `allowed` lists signs and ranges, `A–Z a–z 0–9 é ’ . &`;
 * a space is always allowed. Without a list the usual signs are.
 */
export function signNotAllowed(line: string, allowed: string | undefined): string | null {
  const fits = allowed?.trim() ? listed(allowed) : (sign: string) => usual.test(sign);
  return signsOf(line).find((sign) => !fits(sign)) ?? null;
}

function listed(allowed: string): (sign: string) => boolean {
  const single = new Set([" "]);
  const ranges: [string, string][] = [];
  for (const token of allowed.trim().split(/\s+/u)) {
    const signs = signsOf(token);
    const [first, middle, last] = signs;
    if (signs.length === 3 && first && last && (middle === "–" || middle === "-") && first < last) {
      ranges.push([first, last]);
      continue;
    }
    signs.forEach((sign) => single.add(sign));
  }
  return (sign) =>
    single.has(sign) || (isOnePoint(sign) && ranges.some(([from, to]) => from <= sign && sign <= to));
}

function isOnePoint(sign: string): boolean {
  return [...sign].length === 1;
}
