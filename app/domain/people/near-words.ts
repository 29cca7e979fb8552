const shortest = 3;
const longEnoughForTwo = 8;

/** A word with each of its letters left out in turn, and the word itself: two near words share one of these. */
export function formsOf(word: string): string[] {
  const letters = [...word];
  const without = letters.map((_, index) =>
    [...letters.slice(0, index), ...letters.slice(index + 1)].join(""),
  );
  return [...new Set([word, ...without])];
}

/**
 * The known words that may have been meant by a misspelt one, nearest first: one slip, two in a long word. Those
 * worth asking about share a form with it, which two slips do when one letter is missing and one is too many.
 */
export function nearWords(typed: string, known: readonly string[], most: number): string[] {
  if (typed.length < shortest) return [];
  const allowed = typed.length >= longEnoughForTwo ? 2 : 1;
  return known
    .map((word) => ({ word, slips: slipsBetween(typed, word) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((one, other) => one.slips - other.slips || compare(one.word, other.word))
    .slice(0, most)
    .map(({ word }) => word);
}

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to make one word the other:
 * the optimal string alignment distance (Damerau 1964).
 */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let above = [0, ...b.map((_, index) => index + 1)];
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const steps = [
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      ];
      if (swapped) steps.push(at(before, column - 2) + 1);
      current.push(Math.min(...steps));
    }
    before = above;
    above = current;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], column: number) => row[column] ?? Infinity;
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
