import type { Outcome } from "./transport";

const second = 1_000;
const hour = 3_600 * second;

/** Carriers remember a key for 24 hours; an hour is left for clocks that disagree. */
export const blindTriesEnd = 23 * hour;
/** A letter that surely never left is given up three days after it was due. */
export const patienceEnds = 72 * hour;

/** What is known of a letter just before the answer to a try comes in. */
export interface Tried {
  /** Tries before this one. */
  attempts: number;
  dueAt: Date;
  /** The first try, this one included, after which nobody can say whether the letter left. */
  inDoubtSince: Date;
  /** Whether an earlier try left that doubt. */
  doubtedBefore: boolean;
}

/** What becomes of a letter after a try. `sending` keeps the parcel together: the next try must repeat it. */
export type AfterTry =
  | { state: "sent"; providerId: string | null }
  | { state: "failed"; why: string }
  | { state: "queued" | "sending"; why: string; nextTryAt: Date };

/** Decides what becomes of a letter. `chance` in [0, 1) spreads the tries of many letters over time. */
export function afterTry(outcome: Outcome, tried: Tried, now: Date, chance: number): AfterTry {
  if (outcome.kind === "accepted") return { state: "sent", providerId: outcome.providerId };
  if (outcome.kind === "rejected") return { state: "failed", why: outcome.why };
  const wait = Math.max(outcome.afterMs ?? 0, backOff(tried.attempts, chance));
  const nextTryAt = new Date(now.getTime() + wait);
  const doubted = outcome.kind === "unknown" || tried.doubtedBefore;
  if (doubted && nextTryAt.getTime() > tried.inDoubtSince.getTime() + blindTriesEnd) {
    return { state: "failed", why: `It may have arrived: no clear answer for 23 hours. ${outcome.why}` };
  }
  if (!doubted && nextTryAt.getTime() > tried.dueAt.getTime() + patienceEnds) {
    return { state: "failed", why: `It could not be sent for three days. ${outcome.why}` };
  }
  return { state: doubted ? "sending" : "queued", why: outcome.why, nextTryAt };
}

/** Two seconds, doubled with each try up to an hour, of which chance takes up to half away. */
function backOff(attempts: number, chance: number): number {
  const whole = Math.min(2 * second * 2 ** Math.min(attempts, 20), hour);
  return Math.round(whole * (1 - chance / 2));
}
