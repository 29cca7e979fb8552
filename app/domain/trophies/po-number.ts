const numberDigits = 5;
const longest = 40;
const plain = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u;

/** A purchase order number from the company's pattern: `PO-{year}-{number}` gives `PO-2026-00817`. */
export function poNumber(pattern: string, of: { year: number; number: number }): string {
  const number = String(of.number).padStart(numberDigits, "0");
  return pattern.replaceAll("{year}", String(of.year)).replaceAll("{number}", number);
}

/** Whether a pattern yields a different, well-formed number for every order. */
export function isPoPattern(pattern: string): boolean {
  return pattern.includes("{number}") && isPoNumber(poNumber(pattern, { year: 2000, number: 1 }));
}

/** Whether a number typed from the company's own system can stand on a purchase order. */
export function isPoNumber(typed: string): boolean {
  return typed.length <= longest && plain.test(typed);
}
