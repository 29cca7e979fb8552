import { acceptedLine, type FinanceState } from "./value-check";
import type { ValueLine } from "./value-line";
import { valueWords } from "./value-words";
import type { SignOff } from "./win";

/** What a picture of a win says to anybody: it leaves the house, so it holds only what nobody has to hide. */
export interface ShareCard {
  title: string;
  summary: string;
  /** Empty where the win hides its customer, whoever asks for the picture. */
  customer: string;
  /** One figure with its standing; null where the win hides its amounts, or has none. */
  value: string | null;
  sales: { name: string; words: string };
  procurement: { name: string; words: string };
  companyName: string;
}

interface Shared {
  title: string;
  summary: string;
  customer: string;
  hideCustomer: boolean;
  hideAmounts: boolean;
  signOffs: readonly SignOff[];
}

/** The picture of a win that both sides have signed. What is hidden from anybody is in it for nobody. */
export function shareCardOf(
  win: Shared,
  { value, companyName }: { value: string | null; companyName: string },
): ShareCard {
  const signer = (side: string) => {
    const signOff = win.signOffs.find((one) => one.side === side);
    return { name: signOff?.name ?? "", words: signOff?.words ?? "" };
  };
  return {
    ...{ title: win.title, summary: win.summary, companyName },
    customer: win.hideCustomer ? "" : win.customer,
    value: win.hideAmounts ? null : value,
    ...{ sales: signer("sales"), procurement: signer("procurement") },
  };
}

/** The one figure of a picture as one says it: “€27k less freight a year, validated”. */
export function shareValueOf(
  line: Parameters<typeof acceptedLine>[0] & Pick<ValueLine, "recurring"> & { financeState: FinanceState },
  currency: string,
  locale: string,
): string {
  const { said } = valueWords(acceptedLine(line), currency, locale);
  const yearly = line.recurring && line.unit === "money" && !said.includes("%") ? " a year" : "";
  return `${said}${yearly}, ${line.financeState === "validated" ? "validated" : "claimed"}`;
}

/** How wide a text is, in letters of usual width. */
type Width = (text: string) => number;

const byLength: Width = (text) => text.length;

/**
 * How wide a text is about, in letters of usual width: an M takes the room of three i. Measured on our two faces; signs
 * of East Asia fill a square.
 */
export const widthOf: Width = (text) => [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);

function letterWidth(letter: string): number {
  if (
    /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]|[\u{1F000}-\u{3FFFF}]/u.test(letter)
  )
    return 2;
  if (/[W@]/.test(letter)) return 2.1;
  if (/[mwM%—]/.test(letter)) return 1.75;
  if (/\p{Lu}|€/u.test(letter)) return 1.35;
  return /[iljftrI.,:;'’!| ]/.test(letter) ? 0.6 : 1;
}

/** A text in lines of at most so many characters, or of that width; what does not fit ends in dots. */
export function inLines(text: string, longest: number, most: number, width: Width = byLength): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && width(`${last} ${word}`) <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cutTo(word, longest, width));
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const end = kept[most - 1] ?? "";
  const words = end.replace(/ [^ ]*$/, "");
  const cut =
    [`${end}…`, `${words}…`].find((one) => width(one) <= longest) ?? cutTo(`${end}…`, longest, width);
  kept[most - 1] = cut.replace(/[.,;:]…$/, "…").replace(/……$/, "…");
  return kept;
}

/** A text of at most this width, with dots where something is left out. */
export function cutTo(text: string, longest: number, width: Width = byLength): string {
  if (width(text) <= longest) return text;
  const letters = [...text];
  while (letters.length > 0 && width(`${letters.join("")}…`) > longest) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
