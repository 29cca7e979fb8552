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

/** A text in lines of at most so many characters; what does not fit ends in dots. */
export function inLines(text: string, longest: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > longest ? `${word.slice(0, longest - 1)}…` : word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const end = kept[most - 1] ?? "";
  kept[most - 1] = `${end.length >= longest ? end.slice(0, longest - 1) : end}…`.replace(/[.,;:]…$/, "…");
  return kept;
}
