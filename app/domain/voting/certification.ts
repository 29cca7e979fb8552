import { granted, refused, type Verdict } from "../verdict";

/** How many different people certify a result. */
export const certifiersNeeded = 2;

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
