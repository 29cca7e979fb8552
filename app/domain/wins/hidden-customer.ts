import { granted, refused, type Verdict } from "../verdict";
import type { WinContent } from "./win";

export interface WrittenText {
  field: string;
  text: string;
}

/** Names shorter than this turn up inside ordinary words, so they can't be looked for. */
export const shortestName = 3;

/** A customer who is to stay hidden must not be named in any text that others will read. */
export function checkHidden(
  win: Pick<WinContent, "customer" | "hideCustomer">,
  texts: readonly WrittenText[],
): Verdict {
  if (!win.hideCustomer) return granted();
  const said = firstNamed([win.customer], texts);
  return said ? refused("customer-in-text", { field: said.field }) : granted();
}

/** The first of these names that a text says, and in which field; null where none is said. */
export function firstNamed(
  names: readonly string[],
  texts: readonly WrittenText[],
): { name: string; field: string } | null {
  for (const name of names) {
    const sought = plainName(name);
    if (sought.length < shortestName) continue;
    const found = texts.find(({ text }) => plainName(text).includes(sought));
    if (found) return { name, field: found.field };
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

/** A name without accents, case and punctuation, for comparing. */
export function plainName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
