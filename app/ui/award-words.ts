import type { AwardKind } from "~/domain/awards/award";
import type { PersonRule } from "~/domain/awards/eligibility";
import { functionName } from "./why-not";
import { listOf, plural } from "./words";

/** How an award is decided, as a chip says it. */
export const awardKindNames: Record<AwardKind, string> = {
  vote: "Voted",
  jury: "By a jury",
  threshold: "By a threshold",
  direct: "Given at once",
};

/** Whom a rule lets in, as the start of a sentence: “Anybody in Sales who has been with us for 6 months”. */
export function ruleWords(rule: Pick<PersonRule, "functions" | "minTenureMonths">): string {
  const where = rule.functions.length > 0 ? ` in ${listOf(rule.functions.map(functionName))}` : "";
  const since = rule.minTenureMonths;
  return `Anybody${where}${since > 0 ? ` who has been with us for ${plural(since, "month")}` : ""}`;
}
