const digits = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 5 });

/** “1,234.50607”: votes and points with every decimal that they have, of which there are at most five. */
export function exact(votes: number): string {
  return digits.format(votes);
}

/** “+17”, “−0.5”: what an entry won or lost from one round to the next. */
export function change(votes: number): string {
  return `${votes < 0 ? "−" : "+"}${exact(Math.abs(votes))}`;
}

/** “55.9%”. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "0%" : `${(Math.round((1000 * part) / whole) / 10).toFixed(1)}%`;
}
