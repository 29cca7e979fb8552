import { withoutTurns } from "../../turning-signs";
import type { DepartmentFunction } from "../department-function";

const functionWords: Record<DepartmentFunction, readonly string[]> = {
  sales: ["sales", "sell", "selling", "vertrieb", "commercial"],
  procurement: ["procurement", "purchasing", "buying", "sourcing", "einkauf", "supply"],
  finance: ["finance", "controlling", "accounting"],
  hr: ["hr", "people", "human resources", "personnel", "people team"],
  other: ["other", "others", "none", "-"],
};

/** The function that a word in a file means, or null. */
export function functionIn(word: string): DepartmentFunction | null {
  const plain = word.toLowerCase();
  const found = Object.entries(functionWords).find(([, words]) => words.includes(plain));
  return found ? (found[0] as DepartmentFunction) : null;
}

/** Whether this is a whole e-mail address that a letter can be sent to. */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  return /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(
    text,
  );
}

/** The day that `2026-04-06` or `6.4.2026` means, as `YYYY-MM-DD`, or null. */
export function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1, 4) : dotted ? dotted.slice(1, 4).reverse() : [];
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal && Number(year) >= 1900 && Number(year) <= 2200 ? date.toISOString().slice(0, 10) : null;
}

/** Whether a text holds signs that no name, place or number has. */
export function hasControlSigns(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) || withoutTurns(text) !== text;
}
