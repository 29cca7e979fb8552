import type { Actor } from "../people/actor";
import { may } from "../people/may";
import { granted, refused, type Verdict } from "../verdict";

/** How many different people certify a result. */
export const certifiersNeeded = 2;

/** The person who acts, if their roles let them certify or stand in for those who do. */
export function certifierAmong(actor: Actor) {
  if (actor.kind !== "person") return null;
  return may(actor, "certify-results") || may(actor, "stand-in-for-certifiers") ? actor : null;
}

/** How many more people a result or its tie waits for, and who has had their part in it. */
export interface Hands {
  needed: number;
  taken: readonly string[];
}

/** The hands that a result waits for: two for an open tie, then two signatures. */
export function handsWanted(result: {
  outcome: string;
  certifications: readonly { personId: string }[];
}): Hands {
  if (result.outcome === "tie_open") return { needed: certifiersNeeded, taken: [] };
  const taken = result.certifications.map(({ personId }) => personId);
  return { needed: certifiersNeeded - taken.length, taken };
}

/**
 * Whether administrators stand in: only while fewer of those who certify are free than hands are needed. `free` are
 * those whom the result does not honour and who have had no part in it yet.
 */
export function wantsStandIn({ needed, free }: { needed: number; free: number }): boolean {
  return free < needed;
}

/** Whether this person may sign this result now. Nobody signs twice, and nobody a result that honours them. */
export function checkCertifier(
  result: { outcome: string; certifications: readonly { personId: string; person: { name: string } }[] },
  certifier: { personId: string; isHonoured: boolean },
): Verdict {
  if (result.outcome === "tie_open") return refused("tie-open");
  if (certifier.isHonoured) return refused("certifier-honoured");
  if (result.certifications.length >= certifiersNeeded) return refused("already-done");
  if (result.certifications.some(({ personId }) => personId === certifier.personId))
    return refused("certifier-not-second");
  return granted();
}
