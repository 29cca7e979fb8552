/** Looks at pages one after the other until it is over; answers how long each took, in milliseconds. */
export async function lookUntil(
  look: () => Promise<number[]>,
  isOver: () => Promise<boolean>,
): Promise<number[]> {
  const times: number[] = [];
  let askedAt = performance.now();
  for (;;) {
    times.push(...(await look()));
    if (performance.now() - askedAt < 250) continue;
    askedAt = performance.now();
    if (await isOver()) return times;
  }
}
