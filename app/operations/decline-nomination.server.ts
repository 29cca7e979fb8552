import { queueLetters } from "~/db/letters.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { declinedLetter } from "./nomination-letters.server";
import { screenNomination } from "./screen-nomination.server";

/** Declines a nomination for a reason that its nominator gets by letter. */
export async function declineNomination(act: Act, id: string, reason: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const decision = { from: ["submitted", "returned"] as const, to: "declined" as const, reason };
    const screened = await screenNomination(tx, act, id, decision);
    if (!screened.ok) return screened;
    await queueLetters(tx, act, [declinedLetter(screened.value, reason.trim())]);
    return granted();
  });
}
