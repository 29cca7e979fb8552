/** An exact rational; `under` is above 0. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** 10^9: results are compared and shown to nine decimals. */
const nine = 1_000_000_000n;

/** A fraction in whole thousandths of a millionth, halves rounded up. */
export function toNineDecimals({ over, under }: Fraction): bigint {
  return floored(2n * over * nine + under, 2n * under);
}

/** The number that stands in a result for whole thousandths of a millionth: the same on every machine. */
export function fromNineDecimals(units: bigint): number {
  return Number(units) / Number(nine);
}

/** Below 0 when `a` is less than `b`, above 0 when it is more. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The largest whole number whose square is not above `value` (0 or more), by Newton's method. */
export function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

function floored(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  return over % under < 0n ? quotient - 1n : quotient;
}
