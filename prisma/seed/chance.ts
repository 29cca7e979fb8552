/** Numbers from 0 to 1 that look random and are the same for the same words. */
export function chanceOf(words: string): () => number {
  let state = 2_166_136_261;
  for (const sign of words) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** These in an order drawn by their pull: twice the pull comes first twice as often. */
export function drawOrder<T extends { pull: number }>(things: readonly T[], chance: () => number): T[] {
  const left = [...things];
  const order: T[] = [];
  while (left.length > 0) {
    let mark = chance() * left.reduce((sum, one) => sum + one.pull, 0);
    const found = left.findIndex((one) => (mark -= one.pull) <= 0);
    order.push(...left.splice(Math.max(found, 0), 1));
  }
  return order;
}
