import { compare, plus, type Exact } from "./exact";

/** Fewer than these are a small sample and marked as one. */
const smallSample = 5;

/** Whether a share or a median stands on so few that one more could turn it. */
export function isSmall(count: number): boolean {
  return count < smallSample;
}

/**
 * The median of values that occur some times each: the middle one, or the mean of the two in the middle. Null of
 * nothing. The common sample median, after Tukey, Exploratory Data Analysis, 1977.
 */
export function medianOf(tally: readonly { value: Exact; count: number }[]): Exact | null {
  const ordered = tally.filter(({ count }) => count > 0).toSorted((a, b) => compare(a.value, b.value));
  const total = ordered.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const lower = valueAt(ordered, Math.floor((total - 1) / 2));
  const upper = valueAt(ordered, Math.floor(total / 2));
  if (compare(lower, upper) === 0) return lower;
  const sum = plus(lower, upper);
  return { over: sum.over, under: sum.under * 2n };
}

function valueAt(ordered: readonly { value: Exact; count: number }[], place: number): Exact {
  let passed = 0;
  for (const { value, count } of ordered) {
    passed += count;
    if (place < passed) return value;
  }
  throw new Error("A place beyond the last value has none.");
}
