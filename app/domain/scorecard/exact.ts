/** A number without loss: a fraction of whole numbers. What is below the line is above nothing. */
export interface Exact {
  over: bigint;
  under: bigint;
}

/** A whole number. */
export function whole(number: bigint | number): Exact {
  return { over: BigInt(number), under: 1n };
}

/** A share, null of nothing. Where the whole counts down, both do. */
export function shareOf(part: bigint | number, of: bigint | number): Exact | null {
  const [over, under] = [BigInt(part), BigInt(of)];
  if (under === 0n) return null;
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

/** The same some times over. */
export function times(one: Exact, factor: bigint): Exact {
  return { over: one.over * factor, under: one.under };
}

export function less(one: Exact, other: Exact): Exact {
  return { over: one.over * other.under - other.over * one.under, under: one.under * other.under };
}

export function plus(one: Exact, other: Exact): Exact {
  return less(one, { over: -other.over, under: other.under });
}

/** Below nothing where the first is less, above it where it is more, 0 where both are the same. */
export function compare(one: Exact, other: Exact): number {
  const { over } = less(one, other);
  if (over === 0n) return 0;
  return over < 0n ? -1 : 1;
}

/** The next whole number, upwards: of things that are counted one by one. */
export function roundedUp({ over, under }: Exact): bigint {
  const quotient = over / under;
  return over > quotient * under ? quotient + 1n : quotient;
}

/** The nearest whole number, halves away from zero: for what is shown, never for what is compared. */
export function rounded({ over, under }: Exact): bigint {
  const size = over < 0n ? -over : over;
  const nearest = (2n * size + under) / (2n * under);
  return over < 0n ? -nearest : nearest;
}
