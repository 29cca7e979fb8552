const shortestName = 6;
const furthest = 2;

/**
 * The line that looks like the recipient's name but is not quite it, or null. Capitals may differ; accents may not.
 * A line that has the name in full settles it.
 */
export function nameThatDiffers(lines: readonly string[], name: string): number | null {
  const wanted = name.normalize("NFC").toLocaleLowerCase("en");
  if (wanted.length < shortestName) return null;
  const written = lines.map((line) => line.normalize("NFC").toLocaleLowerCase("en"));
  if (written.some((line) => hasWords(line, wanted))) return null;
  const close = written.findIndex(
    (line) => folded(line) === folded(wanted) || distance(line, wanted) <= furthest,
  );
  return close === -1 ? null : close;
}

function hasWords(line: string, words: string): boolean {
  const before = line.split(words);
  return before.some((part, at) => at > 0 && !/\p{L}$/u.test(before[at - 1] ?? "") && !/^\p{L}/u.test(part));
}

/** Lower case without accents, so that texts can be compared whatever the spelling. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");
}

/** How many single changes turn one text into the other (Levenshtein). */
function distance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > furthest) return furthest + 1;
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const swap = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap));
    }
    row = next;
  }
  return row[to.length]!;
}
