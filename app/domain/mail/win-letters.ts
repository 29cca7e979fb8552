/** What each letter about a joint win says. No amount stands in any of them: the page knows who may read it. */
export interface WinLetterProps {
  "win-to-confirm": {
    name: string;
    winTitle: string;
    submitter: string;
    otherSide: "sales" | "procurement";
    otherPeople: string;
    /** Who is away and has named this reader as their deputy. */
    standsFor?: string;
    /** Whether the author gave this reader a share, which waits for their word. */
    hasShare?: boolean;
    path: string;
  };
  /** To those with a share who do not sign. */
  "share-to-agree": { name: string; winTitle: string; submitter: string; path: string };
  /** One letter for all wins that wait for somebody's signature. */
  "win-sign-reminder": { name: string; wins: { winTitle: string; standsFor?: string; path: string }[] };
  /** One letter for all drafts that an import has made for their owner; the first ones by name. */
  "deals-imported": { name: string; by: string; wins: { winTitle: string; path: string }[]; others: number };
  "deputy-named": { name: string; by: string; from: string; until: string; path: string };
  "win-confirmed": {
    name: string;
    winTitle: string;
    salesWords: string;
    procurementWords: string;
    path: string;
  };
  "win-checked": {
    name: string;
    winTitle: string;
    by: string;
    /** How many lines Finance accepted as claimed, accepted in part, and did not accept. */
    validated: number;
    reduced: number;
    rejected: number;
    corrected: boolean;
    path: string;
  };
  /** Beside the reason, what stands on the win and stays, as far as this reader may know of it. */
  "win-reversed": {
    name: string;
    winTitle: string;
    by: string;
    /** Empty where it is for those in the win alone. */
    reason: string;
    honours: number;
    orders: number;
    entries: number;
    path: string;
  };
  "reversal-asked": { name: string; winTitle: string; by: string; reason: string; path: string };
  "realisation-corrected": {
    name: string;
    winTitle: string;
    by: string;
    months: number;
    reason: string;
    path: string;
  };
  "win-kept": { name: string; winTitle: string; by: string; answer: string; path: string };
  "realisation-due": { name: string; winTitle: string; months: number; path: string };
  "win-commented": {
    name: string;
    winTitle: string;
    by: string;
    words: string;
    /** Called by name, and not just one of the people of the win. */
    mentioned: boolean;
    path: string;
  };
  /** The words themselves are gone for good, and stand in no letter. */
  "comment-removed": { name: string; winTitle: string; by: string; reason: string; path: string };
  /** To a guest outside the house, written by hand. No amount and no other firm stands in it. */
  "guest-thanks": {
    name: string;
    firm: string;
    occasion: string;
    words: string;
    giftNote: string;
    by: string;
    byTitle: string;
    byEmail: string;
  };
  "win-returned": { name: string; winTitle: string; by: string; comment: string; path: string };
  "update-withdrawn": { name: string; line: string; by: string; reason: string; path: string };
}
