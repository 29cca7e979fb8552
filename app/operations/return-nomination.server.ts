import type { Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { returnedLetter } from "./nomination-letters.server";
import { screenOneNomination } from "./screen-one-nomination.server";

/** Hands a nomination back to its nominator for changes, with the reason, by letter. */
export async function returnNomination(act: Act, id: string, reason: string): Promise<Verdict> {
  const decision = { from: ["submitted"] as const, to: "returned" as const, reason };
  return screenOneNomination(act, id, decision, returnedLetter);
}
