import { isEmail } from "../people/import/cells";
import { may } from "../people/may";
import { withoutTurns } from "../turning-signs";
import { saysSomething } from "../says-something";
import { granted, refused, type Refused, type Verdict } from "../verdict";
import { amountIn, type Figures } from "./amount-in-text";
import { checkHidden, firstSaid } from "./hidden-customer";
import { withoutForm } from "./naming/common-words";
import { findIn, soughtOf, wordsIn } from "./naming/find-name";
import { plainWords } from "./naming/readings";
import { isOfWin } from "./reversal";
import type { WinViewer } from "./visibility";
import type { Win } from "./win";
import { openFor } from "./win-state";

/** Whose guest somebody outside the house is. */
export const guestSides = ["customer", "supplier"] as const;

type GuestOf = (typeof guestSides)[number];

/** What somebody writes to a guest. */
export interface ThanksContent {
  guestOf: GuestOf;
  guestName: string;
  /** May be empty. */
  firm: string;
  /** Empty where no letter goes: the certificate is printed and handed over. */
  address: string;
  occasion: string;
  text: string;
}

/** The most characters of each field. */
export const longestThanks = { guestName: 80, firm: 80, occasion: 90, text: 600 } as const;
/** How many guests of one win are thanked at most. */
export const mostGuests = 20;
/** How many letters to guests one person may send within 24 hours. */
export const mostLettersADay = 10;
/** How many drafts one person may keep for one win. */
export const mostDrafts = 5;

type ThankedWin = Pick<Win, "state" | "customer" | "suppliers" | "hideCustomer" | "contract"> & Figures;

/** Whether somebody may thank the guests of a win: its author, those named in it, and those who keep the awards. */
export function mayThank(
  win: Pick<Win, "submittedById"> & { participants: readonly { personId: string }[] },
  viewer: WinViewer,
): boolean {
  return isOfWin(win, viewer.id) || may(viewer, "thank-guests");
}

/**
 * What is written to a guest as it is kept, or what is wrong with it. A guest reads no amount and no name of another
 * customer or supplier, and no letter goes to a customer who is hidden, by whatever side: its address would name them.
 */
export function checkThanks(win: ThankedWin, content: ThanksContent): Verdict<ThanksContent> {
  if (!openFor(win.state, "thank")) return refused("win-locked");
  const kept: ThanksContent = {
    guestOf: content.guestOf,
    guestName: oneLine(content.guestName),
    firm: oneLine(content.firm),
    address: content.address.trim().toLowerCase(),
    occasion: oneLine(content.occasion),
    text: withoutTurns(content.text).replace(/\r\n/g, "\n").trim(),
  };
  return formProblem(kept) ?? secretProblem(win, kept) ?? granted(kept);
}

/** What stands in the way of sending, as far as only the house knows it. */
export function checkSending(
  facts: {
    guestsOfWin: number;
    lettersOfDay: number;
    /** Who has sent a letter to this address for this win; null for nobody. */
    thankedBy: string | null;
    isColleague: boolean;
    isHeldBack: boolean;
  },
  { address }: Pick<ThanksContent, "address">,
): Verdict {
  if (facts.guestsOfWin >= mostGuests) return refused("guests-too-many", { detail: String(mostGuests) });
  if (address === "") return granted();
  const field = "address";
  if (facts.isColleague) return refused("guest-is-colleague", { field });
  if (facts.thankedBy !== null) return refused("guest-thanked-already", { field, detail: facts.thankedBy });
  if (facts.isHeldBack) return refused("guest-unreachable", { field });
  return facts.lettersOfDay >= mostLettersADay
    ? refused("guest-letters-too-many", { detail: String(mostLettersADay) })
    : granted();
}

function formProblem(content: ThanksContent): Refused | null {
  if (!saysSomething(content.guestName)) return refused("guest-name-missing", { field: "guestName" });
  for (const field of ["guestName", "firm", "occasion", "text"] as const) {
    const over = content[field].length - longestThanks[field];
    if (over > 0) return refused("thanks-too-long", { field, detail: String(over) });
  }
  if (content.address !== "" && !isEmail(content.address))
    return refused("guest-address-wrong", { field: "address" });
  const empty = (["occasion", "text"] as const).find((field) => !saysSomething(content[field]));
  return empty ? refused("thanks-missing", { field: empty }) : null;
}

function secretProblem(win: ThankedWin, content: ThanksContent): Refused | null {
  const { guestOf, address } = content;
  const namesThem = guestOf === "customer" ? address !== "" : isAddressOf(win.customer, address);
  if (win.hideCustomer && namesThem) return refused("guest-of-hidden-customer", { field: "address" });
  const texts = (["guestName", "firm", "occasion", "text"] as const).map((field) => ({
    field,
    text: content[field],
  }));
  const hidden = guestOf === "supplier" ? checkHidden(win, texts) : granted();
  if (!hidden.ok) return hidden;
  const own = wordsIn(content.firm);
  for (const name of othersThan(win, content)) {
    const other = firstSaid([soughtOf(name, own)], texts);
    if (other) return refused("guest-reads-other-name", { field: other.field, detail: name });
  }
  const told = texts.find(({ text }) => amountIn(text, win) !== null);
  return told ? refused("guest-reads-amount", { field: told.field }) : null;
}

/** The firms of a win that are not the guest's own. */
function othersThan(win: ThankedWin, { guestOf, firm }: ThanksContent): string[] {
  const names = guestOf === "customer" ? win.suppliers : [win.customer, ...win.suppliers];
  return names.filter((name) => !isSameFirm(plainWords(firm).join(" "), plainWords(name).join(" ")));
}

/** Firms with a shorter name are the same where all of it is. */
const shortestName = 3;

/** “Brasswick Sensors” and “Brasswick Sensors Ltd” are one: whole words, of more than a letter or two. */
function isSameFirm(own: string, other: string): boolean {
  if (own.length < shortestName || other.length < shortestName) return own !== "" && own === other;
  const [one, two] = [` ${own} `, ` ${other} `];
  return one.includes(two) || two.includes(one);
}

/** Whether the domain of an address is called like a firm, or like the first words of its name. */
function isAddressOf(firm: string, address: string): boolean {
  const words = withoutForm(plainWords(firm));
  const whole = words.join("");
  if (whole === "") return false;
  const beginnings = words.map((_, at) => words.slice(0, at + 1).join(""));
  const labels = (address.split("@")[1] ?? "").split(".").slice(0, -1);
  if (findIn(labels.join(" "), [soughtOf(firm)]) !== null) return true;
  return labels
    .map((label) => plainWords(label).join(""))
    .some((label) => beginnings.includes(label) || (whole.length > shortestName && label.includes(whole)));
}

function oneLine(text: string): string {
  return withoutTurns(text).replace(/\s+/g, " ").trim();
}
