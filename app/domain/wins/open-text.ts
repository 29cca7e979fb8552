import { refused, type Verdict } from "../verdict";
import { saysAmount, type Figures } from "./amount-in-text";
import { checkHidden, type WrittenText } from "./hidden-customer";
import type { Win } from "./win";

/** What a win keeps to itself in texts that everybody may read. */
export type Keeping = Pick<Win, "customer" | "hideCustomer" | "hideAmounts"> & Figures;

/** Texts that everybody may read neither name a customer who is hidden nor tell an amount that is. */
export function checkOpenTexts(win: Keeping, texts: readonly WrittenText[]): Verdict {
  const named = checkHidden(win, texts);
  if (!named.ok || !win.hideAmounts) return named;
  const told = texts.find(({ text }) => saysAmount(text, win));
  return told ? refused("amount-in-text", { field: told.field }) : named;
}
