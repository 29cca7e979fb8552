import { granted, refused, type Verdict } from "../verdict";
import type { WinContent } from "./win";

export interface WrittenText {
  field: string;
  text: string;
}

/** Names shorter than this turn up inside ordinary words, so they can't be looked for. */
const shortestName = 3;

/** A customer who is to stay hidden must not be named in any text that others will read. */
export function checkHidden(
  win: Pick<WinContent, "customer" | "hideCustomer">,
  texts: readonly WrittenText[],
): Verdict {
  const name = plain(win.customer);
  if (!win.hideCustomer || name.length < shortestName) return granted();
  const named = texts.find(({ text }) => plain(text).includes(name));
  return named ? refused("customer-in-text", { field: named.field }) : granted();
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

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
