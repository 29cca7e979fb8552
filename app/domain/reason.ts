import { saysSomething } from "./says-something";
import { refused, type Refused } from "./verdict";

/** The longest reason that is kept, in characters. */
export const longestReason = 1000;

/** What is wrong with a reason that somebody gave, beside the field `reason`; null where it can be kept as it is. */
export function reasonProblem(reason: string): Refused | null {
  const characters = reason.trim().length;
  if (!saysSomething(reason)) return refused("reason-missing", { field: "reason" });
  if (characters <= longestReason) return null;
  return refused("reason-too-long", { field: "reason", detail: String(characters - longestReason) });
}
