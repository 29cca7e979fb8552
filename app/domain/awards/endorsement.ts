import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import { nominationsTake } from "./nomination-window";
import type { Phase } from "./phase";

export const mostEndorsers = 3;
/** In characters. */
export const longestEndorsement = 300;
export const longestRequest = 500;
const remindedAfter = 3 * 24 * 60 * 60 * 1_000;

type EndorsementState = "asked" | "given" | "declined";

interface Nominated {
  state: "draft" | "submitted" | "returned" | "declined" | "withdrawn";
  nominatorId: string;
  nomineeIds: readonly string[];
  cycle: { phase: Phase; nominationsCloseAt: Date; pausedAt: Date | null };
}

/** Whether endorsements of a nomination can be asked for and given: it is sent, and nominations are open. */
export function endorsementsOpen({ state, cycle }: Nominated, now: Date): Verdict {
  if (cycle.pausedAt) return refused("cycle-paused");
  if (state !== "submitted") return refused("wrong-nomination-state");
  return nominationsTake(cycle, state, now) ? granted() : refused("wrong-phase");
}

/** Whether this colleague may be asked to second a nomination; each is asked once. */
export function checkRequest(
  nomination: Nominated,
  person: { id: string; active: boolean } | undefined,
  { askedIds, request, now }: { askedIds: readonly string[]; request: string; now: Date },
): Verdict {
  const field = "personId";
  const open = endorsementsOpen(nomination, now);
  if (!open.ok) return open;
  if (!person?.active) return refused("endorser-missing", { field });
  if (person.id === nomination.nominatorId) return refused("endorser-is-nominator", { field });
  if (nomination.nomineeIds.includes(person.id)) return refused("endorser-is-nominee", { field });
  if (askedIds.includes(person.id)) return refused("endorser-asked", { field });
  if (askedIds.length >= mostEndorsers)
    return refused("too-many-endorsers", { field, detail: String(mostEndorsers) });
  if (request.length > longestRequest)
    return refused("answer-too-long", { field: "request", detail: `${longestRequest} characters` });
  return granted();
}

/** Whether the one who was asked may second it now, with these words. The team may have changed since. */
export function checkEndorsement(
  nomination: Nominated,
  endorsement: { personId: string; state: EndorsementState; words: string },
  now: Date,
): Verdict {
  const field = "words";
  const open = endorsementsOpen(nomination, now);
  if (!open.ok) return open;
  const { personId, state, words } = endorsement;
  if (state !== "asked") return refused("already-done");
  if (nomination.nomineeIds.includes(personId)) return refused("endorser-is-nominee");
  if (!saysSomething(words)) return refused("endorsement-missing", { field });
  if (words.length > longestEndorsement)
    return refused("answer-too-long", { field, detail: `${longestEndorsement} characters` });
  return granted();
}

/** Endorsements that were asked for before this instant and not answered get their one reminder. */
export function remindBefore(now: Date): Date {
  return new Date(now.getTime() - remindedAfter);
}
