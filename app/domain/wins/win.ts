import type { Milestone } from "./milestones";
import type { Side } from "./sides";
import type { StandIn } from "./stand-in";
import type { ValueLine } from "./value-line";
import type { WinState } from "./win-state";

/** What a company buys: for what it makes and sells, or for itself. */
export const spends = ["direct", "indirect"] as const;

export type Spend = (typeof spends)[number];

export interface Participant {
  personId: string;
  name: string;
  side: Side;
  /** What this person did, in one sentence. */
  sentence: string;
  /** In hundredths of a percent, where the team wants shares. */
  share?: number | null;
}

/** What somebody writes down about a joint win, before and after sending it. */
export interface WinContent {
  title: string;
  summary: string;
  story: string;
  customer: string;
  suppliers: readonly string[];
  /** The number of the contract or framework, as it is written on it; empty where there is none. */
  contract: string;
  spend: Spend | null;
  /** What others should do the same way, or not again. */
  lessons: string;
  hideCustomer: boolean;
  hideAmounts: boolean;
  currency: string;
  participants: readonly Participant[];
  valueLines: readonly ValueLine[];
  milestones: readonly Milestone[];
}

export interface SignOff {
  side: Side;
  personId: string;
  name: string;
  words: string;
  /** Whom the signer stood in for; null where they signed for themselves. */
  forId?: string | null;
}

/** A joint win as the rules read it. */
export interface Win extends WinContent {
  id: string;
  state: WinState;
  submittedById: string;
  signOffs: readonly SignOff[];
  /** Who may sign in the place of others just now. */
  standIns?: readonly StandIn[];
}
