import { granted, refused, type Verdict } from "../verdict";
import { findIn, soughtNumber, soughtOf, type Sought } from "./naming/find-name";
import type { WinContent } from "./win";

export interface WrittenText {
  field: string;
  text: string;
}

/** A win as far as it says who its customer is. */
export type Hiding = Pick<WinContent, "customer" | "hideCustomer" | "contract">;

/**
 * A customer who is to stay hidden must not be named in any text that others will read, however the name is written,
 * nor by a telling word of it or by the number of the contract. The refusal says which words do.
 */
export function checkHidden(win: Hiding, texts: readonly WrittenText[]): Verdict {
  if (!win.hideCustomer) return granted();
  const said = firstSaid([soughtOf(win.customer), soughtNumber(win.contract)], texts);
  return said ? refused("customer-in-text", { field: said.field, detail: said.words }) : granted();
}

/** The first text that says one of these, with the words that do; null where none does. */
export function firstSaid(
  sought: readonly Sought[],
  texts: readonly WrittenText[],
): { field: string; words: string } | null {
  for (const { field, text } of texts) {
    const words = findIn(text, sought);
    if (words !== null) return { field, words };
  }
  return null;
}

/** Every text of a win that everybody may read once it is confirmed. */
export function publicTexts(win: WinContent): WrittenText[] {
  return [
    { field: "title", text: win.title },
    { field: "summary", text: win.summary },
    { field: "story", text: win.story },
    { field: "lessons", text: win.lessons },
    { field: "suppliers", text: win.suppliers.join(", ") },
    ...win.participants.map((one) => ({ field: `sentence-${one.personId}`, text: one.sentence })),
    ...win.valueLines.flatMap((line, index) => [
      { field: `label-${index}`, text: line.label },
      { field: `source-${index}`, text: line.baselineSource },
      { field: `note-${index}`, text: line.note },
    ]),
  ];
}
