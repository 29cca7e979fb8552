import { refused, type Verdict } from "../verdict";
import { amountIn, type Figures } from "./amount-in-text";
import { checkHidden, type Hiding, type WrittenText } from "./hidden-customer";
import { visibleWin, type WinViewer } from "./visibility";
import type { Win } from "./win";

/** What a win keeps to itself in texts that everybody may read. */
export type Keeping = Pick<Win, "hideAmounts"> & Hiding & Figures;

type Watched = Keeping &
  Pick<Win, "state" | "submittedById"> & { participants: readonly { personId: string }[] };

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

/**
 * The same for a writer who may not read what the win hides, null for none: to them a refusal must not answer a list of
 * guesses. They are not told which of their words it is, and numbers that they can't know are not compared.
 */
export function checkOpenTextsBy(
  win: Watched,
  writer: WinViewer | null,
  texts: readonly WrittenText[],
): Verdict {
  const seen = writer && visibleWin(win, writer);
  const knowsCustomer = seen !== null && seen.customer !== null;
  const knowsAmounts = seen !== null && !seen.amountsHidden;
  const contract = knowsCustomer ? win.contract : "";
  const checked = checkOpenTexts({ ...win, contract, valueLines: knowsAmounts ? win.valueLines : [] }, texts);
  if (checked.ok || knowsCustomer || checked.reason !== "customer-in-text") return checked;
  return refused(checked.reason, { field: checked.field });
}
