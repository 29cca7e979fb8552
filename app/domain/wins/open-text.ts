import { refused, type Verdict } from "../verdict";
import { amountIn, type Figures } from "./amount-in-text";
import { checkHidden, type Hiding, type WrittenText } from "./hidden-customer";
import type { Win } from "./win";

/** What a win keeps to itself in texts that everybody may read. */
export type Keeping = Pick<Win, "hideAmounts"> & Hiding & Figures;

/** Texts that everybody may read neither name a customer who is hidden nor tell an amount that is. */
export function checkOpenTexts(win: Keeping, texts: readonly WrittenText[]): Verdict {
  const named = checkHidden(win, texts);
  if (!named.ok || !win.hideAmounts) return named;
  for (const { field, text } of texts) {
    const told = amountIn(text, win);
    if (told !== null) return refused("amount-in-text", { field, detail: told });
  }
  return named;
}
