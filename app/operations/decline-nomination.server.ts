import type { Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { declinedLetter } from "./nomination-letters.server";
import { screenOneNomination } from "./screen-one-nomination.server";

/** Declines a nomination for a reason that its nominator gets by letter. */
export async function declineNomination(act: Act, id: string, reason: string): Promise<Verdict> {
  const decision = { from: ["submitted", "returned"] as const, to: "declined" as const, reason };
  return screenOneNomination(act, id, decision, declinedLetter);
}
