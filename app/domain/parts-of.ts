/** A list in parts of so many, in order; the last may be shorter. */
export function partsOf<T>(things: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / most) }, (_, turn) =>
    things.slice(turn * most, (turn + 1) * most),
  );
}
