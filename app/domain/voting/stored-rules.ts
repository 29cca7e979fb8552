import type { TieRule } from "./election";

/** Tie rules as the database spells them. */
export type StoredTieRule = "prior_rounds" | "lot" | "shared" | "hr_decides";

/** The same rule as election files spell it. */
export function tieRuleInFile(rule: StoredTieRule): TieRule {
  if (rule === "prior_rounds") return "prior-rounds";
  return rule === "hr_decides" ? "hr-decides" : rule;
}
