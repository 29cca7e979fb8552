import type { AwardRefusal } from "./awards/refusals";
import type { JuryRefusal } from "./juries/refusals";
import type { LaureateRefusal } from "./laureates/refusals";
import type { MailRefusal } from "./mail/refusals";
import type { PeopleRefusal } from "./people/refusals";
import type { ScorecardRefusal } from "./scorecard/refusals";
import type { TrophyRefusal } from "./trophies/refusals";
import type { UpdateRefusal } from "./updates/refusals";
import type { VotingRefusal } from "./voting/refusals";
import type { LedgerRefusal } from "./wins/ledger-refusals";
import type { WinRefusal } from "./wins/refusals";

/** Every reason for which the house says no. `ui/refusals.ts` has a sentence for each. */
export type Refusal =
  | "not-allowed"
  | "not-found"
  | "already-done"
  | AwardRefusal
  | JuryRefusal
  | LedgerRefusal
  | LaureateRefusal
  | MailRefusal
  | PeopleRefusal
  | ScorecardRefusal
  | TrophyRefusal
  | UpdateRefusal
  | VotingRefusal
  | WinRefusal;

export interface Refused {
  ok: false;
  reason: Refusal;
  /** The form field that the refusal is about, if it is about one. */
  field?: string;
  /** What the sentence needs: a name, a number, a date. */
  detail?: string;
}

/** The answer of a rule or an act: the thing asked for, or the reason why not. */
export type Verdict<T = void> = { ok: true; value: T } | Refused;

/** A yes with what it yields. */
export function granted<T>(value: T): Verdict<T>;
export function granted(): Verdict;
export function granted(value?: unknown): Verdict<unknown> {
  return { ok: true as const, value };
}

/** A no, with the reason and, where it helps, the field and a detail for the sentence. */
export function refused(reason: Refusal, about: { field?: string; detail?: string } = {}): Refused {
  return { ok: false, reason, ...about };
}
