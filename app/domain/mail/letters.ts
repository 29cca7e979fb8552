import type { UpdateLetters } from "../updates/letters";
import type { DateField } from "../awards/cycle-dates";
import type { WinLetterProps } from "./win-letters";

/** What somebody does in a cycle at the time of a letter about it; `answer`: send again what was returned. */
export type CyclePart = "nominate" | "answer" | "vote" | "judge" | "run";

/** When something closes; where that is the end of a day everywhere, the zone where the day ends last. */
interface Closing {
  closesAt: string;
  timeZone: string;
  lastTimeZone?: string | null;
}

/**
 * What each letter says, as data. Paths are paths of this installation; the renderer adds the origin.
 * Instants are ISO strings in UTC with the zone to show them in beside them, days are `YYYY-MM-DD`.
 */
export interface LetterProps extends UpdateLetters, WinLetterProps {
  "sign-in": { name: string; code: string; path: string; minutes: number };
  welcome: { name: string; companyName: string; path: string };
  /** Goes to the old address, and does not name the new one: the mailbox may have another owner now. */
  "address-changed": { name: string; by: string };
  "nominations-opened": Closing & {
    name: string;
    cycleName: string;
    awards: { name: string; purpose: string }[];
    path: string;
  };
  "nominations-closing": Closing & {
    name: string;
    cycleName: string;
    path: string;
  };
  "nomination-received": Closing & {
    name: string;
    awardName: string;
    nominees: string;
    answers: { question: string; answer: string }[];
    /** What the award says in its own words; missing in letters from before awards could. */
    ownWords?: string;
    /** Asked for once more, maybe after changes. */
    isCopy?: boolean;
    path: string;
  };
  "nomination-returned": { name: string; awardName: string; nominees: string; reason: string; path: string };
  "nomination-declined": { name: string; awardName: string; nominees: string; reason: string };
  /** Says nothing of who nominated. `until`: when the vote opens, and it is too late to decline. */
  "you-are-nominated": {
    name: string;
    awardName: string;
    cycleName: string;
    title: string;
    isTeam: boolean;
    until: string;
    timeZone: string;
    path: string;
  };
  "nomination-rests": { name: string; awardName: string; nominees: string; path: string };
  "endorsement-asked": Closing & {
    name: string;
    nominator: string;
    awardName: string;
    nominees: string;
    /** What the nominator shares; may be empty. */
    request: string;
    path: string;
  };
  "endorsement-reminder": LetterProps["endorsement-asked"];
  "voting-opened": Closing & {
    name: string;
    cycleName: string;
    ballots: { awardName: string; entries: number; path: string }[];
  };
  "ballot-receipt": Closing & {
    name: string;
    awardName: string;
    code: string;
    path: string;
  };
  "closing-soon": Closing & {
    name: string;
    cycleName: string;
    ballots: { awardName: string; path: string }[];
  };
  "voting-extended": {
    name: string;
    awardName: string;
    cycleName: string;
    reason: string;
    closesAt: string;
    timeZone: string;
    path: string;
  };
  "cycle-drafted": { name: string; cycleName: string; opensAt: string; timeZone: string; path: string };
  /** `ballots`: whether the cycle had any that nobody had opened. */
  "cycle-cancelled": {
    name: string;
    cycleName: string;
    reason: string;
    ballots: "destroyed" | "none";
    path: string;
  };
  "cycle-paused": { name: string; cycleName: string; part: CyclePart; reason: string; path: string };
  /** `until`: when that part ends now; null where it has no end of its own. */
  "cycle-resumed": {
    name: string;
    cycleName: string;
    part: CyclePart;
    until: string | null;
    timeZone: string;
    lastTimeZone?: string | null;
    path: string;
  };
  /** `next`: when nominations close or the vote opens now. */
  "cycle-set-back": {
    name: string;
    cycleName: string;
    part: CyclePart;
    to: "nominating" | "screening";
    reason: string;
    next: string;
    timeZone: string;
    lastTimeZone?: string | null;
    path: string;
  };
  "dates-changed": {
    name: string;
    cycleName: string;
    part: CyclePart;
    reason: string;
    changes: { what: DateField; before: string | null; after: string | null }[];
    timeZone: string;
    lastTimeZone?: string | null;
    path: string;
  };
  "struck-from-roll": { name: string; awardName: string; cycleName: string; reason: string };
  "second-key-needed": { name: string; awardName: string; cycleName: string; path: string };
  "no-quorum": { name: string; awardName: string; cycleName: string; path: string };
  "jury-invited": Closing & {
    name: string;
    awardName: string;
    cycleName: string;
    entries: number;
    path: string;
  };
  "jury-reminder": Closing & {
    name: string;
    awardName: string;
    cycleName: string;
    done: number;
    total: number;
    path: string;
  };
  /** `finished`: sheets that stay and count. */
  "jury-left": { name: string; awardName: string; cycleName: string; reason: string; finished: number };
  /** The title is empty where names are hidden from the jury. */
  "entry-recused": { name: string; awardName: string; entryTitle: string; reason: string; path: string };
  "sheet-voided": { name: string; awardName: string; entryTitle: string; reason: string; path: string };
  "result-to-certify": { name: string; cycleName: string; awards: { awardName: string; path: string }[] };
  "you-won": {
    name: string;
    awardName: string;
    /** How it was won: by a vote of colleagues, or given at once. */
    kind: "vote" | "direct";
    cycleName: string;
    title: string;
    citation: string;
    isTeam: boolean;
    /** What the award says in its own words. */
    ownWords?: string;
    path: string;
  };
  "nominee-won": { name: string; awardName: string; cycleName: string; title: string; path: string };
  "were-nominated": { name: string; awardName: string; cycleName: string; citation: string; path: string };
  "kind-words": { name: string; cycleName: string; path: string };
  "results-in": {
    name: string;
    cycleName: string;
    results: { awardName: string; winners: string; path: string }[];
  };
  "order-to-approve": {
    name: string;
    orderNumber: string;
    orderTitle: string;
    submitter: string;
    pieces: number;
    total: string;
    vendorName: string;
    path: string;
  };
  "order-decided": {
    name: string;
    orderNumber: string;
    orderTitle: string;
    approved: boolean;
    by: string;
    reason: string;
    path: string;
  };
  "order-to-vendor": {
    contactName: string;
    companyName: string;
    companyAddress: string;
    buyerName: string;
    buyerEmail: string;
    orderTitle: string;
    poNumber: string;
    accountNumber: string;
    neededBy: string | null;
    deliverTo: string;
    note: string;
    pieces: { position: number; itemName: string; sku: string; engraving: string[]; unitPrice: string }[];
    total: string;
    paymentTerms: string;
    path: string;
    linkEndsAt: string;
  };
  "order-acknowledged": {
    name: string;
    orderNumber: string;
    orderTitle: string;
    vendorName: string;
    shipOn: string;
    arriveOn: string;
    path: string;
  };
  shipped: {
    name: string;
    orderTitle: string;
    vendorName: string;
    pieces: { recipientName: string; carrier: string; trackingNumber: string }[];
    path: string;
  };
  "test-letter": { name: string; transport: string };
}

export type LetterTemplate = keyof LetterProps;

/** Letters that a person can't switch off, because a role or a right depends on them. */
export type LetterStateWord =
  | "queued"
  | "sending"
  | "sent"
  | "delivered"
  | "bounced"
  | "complained"
  | "failed"
  | "suppressed"
  | "cancelled";
