/** Why a text is not read as a number. */
export type NumberRefusal = "not-a-number" | "too-many-decimals" | "ambiguous" | "too-large";

export type Reading<T, Reason> = { ok: true; value: T } | { ok: false; reason: Reason };

/** Ten million million in hundredths: far above any amount of a company, far below the limits of the database. */
const largest = 10n ** 15n;

/**
 * Reads a decimal number as typed anywhere in the world (1,234.50, 1234.5, 1.234,50, 1 234,50, −2.5) into whole
 * units of 10^-digits. A text with two readings, such as 1,234 with three decimals, is refused, never guessed.
 */
export function parseDecimal(text: string, digits: number): Reading<bigint, NumberRefusal> {
  const typed = normalised(text);
  const negative = typed.startsWith("-");
  const body = negative ? typed.slice(1) : typed;
  const readings = [whole(body, digits), fractional(body, digits)].filter((reading) => reading !== null);
  const [first, second] = readings;
  if (first === undefined)
    return { ok: false, reason: hasFraction(body) ? "too-many-decimals" : "not-a-number" };
  if (second !== undefined && second !== first) return { ok: false, reason: "ambiguous" };
  if (first >= largest) return { ok: false, reason: "too-large" };
  return { ok: true, value: negative ? -first : first };
}

/** Whole units of 10^-digits as plain text with a point, for fields, CSV and XML: 123450 with 2 is "1234.50". */
export function decimalText(units: bigint, digits: number): string {
  const sign = units < 0n ? "-" : "";
  const padded = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  if (digits === 0) return sign + padded;
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/**
 * The same as somebody could type it again, without zeros at the end: `parseDecimal` reads it as the same number. A
 * nought stands before what would have two readings, such as 1.825 with three decimals.
 */
export function typedText(units: bigint, digits: number): string {
  const text = decimalText(units, digits);
  const bare = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return digits > 2 && /^-?[1-9]\d{0,2}\.\d{3}$/.test(bare) ? bare.replace(/\d/, "0$&") : bare;
}

/** A quotient rounded half away from zero, as merchants round; the divisor is above zero. */
export function dividedHalfAway(over: bigint, under: bigint): bigint {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}

/** One character for every kind of space or apostrophe between groups, and for every minus. */
function normalised(text: string): string {
  return text
    .trim()
    .replace(/^[-−]\s*/, "-")
    .replace(/[\s\u00A0\u2009\u202F'’]/g, "_");
}

const wholePattern = /^(\d+|[1-9]\d{0,2}([.,_])\d{3}(\2\d{3})*)$/;
const fractionPattern = /^(\d+|[1-9]\d{0,2}([.,_])\d{3}(\2\d{3})*)([.,])(\d+)$/;

function whole(body: string, digits: number): bigint | null {
  return wholePattern.test(body) ? BigInt(onlyDigits(body)) * 10n ** BigInt(digits) : null;
}

function fractional(body: string, digits: number): bigint | null {
  const parts = splitFraction(body);
  if (!parts || parts.fraction.length > digits) return null;
  return BigInt(onlyDigits(parts.integer) + parts.fraction.padEnd(digits, "0"));
}

function hasFraction(body: string): boolean {
  return splitFraction(body) !== null;
}

function splitFraction(body: string): { integer: string; fraction: string } | null {
  const match = fractionPattern.exec(body);
  if (!match || match[2] === match[4]) return null;
  return { integer: match[1] ?? "", fraction: match[5] ?? "" };
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, "");
}
