import { queueLetters } from "~/db/letters.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { returnedLetter } from "./nomination-letters.server";
import { screenNomination } from "./screen-nomination.server";

/** Hands a nomination back to its nominator for changes, with the reason, by letter. */
export async function returnNomination(act: Act, id: string, reason: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const screened = await screenNomination(tx, act, id, { from: ["submitted"], to: "returned", reason });
    if (!screened.ok) return screened;
    await queueLetters(tx, act, [returnedLetter(screened.value, reason.trim(), act.now)]);
    return granted();
  });
}
