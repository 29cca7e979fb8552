const digits = 4;

/** The number of an order as people read it: `TR-0136`. */
export function orderNumber(number: number): string {
  return `TR-${String(number).padStart(digits, "0")}`;
}

/** The number in what somebody typed, `TR-0136`, `tr136` or `136`; null if there is none. */
export function readOrderNumber(typed: string): number | null {
  const match = /^(?:TR)?\s*-?\s*(\d{1,9})$/i.exec(typed.trim());
  return match ? Number(match[1]) : null;
}
