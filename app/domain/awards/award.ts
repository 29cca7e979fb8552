import { granted, refused, type Verdict } from "../verdict";
import type { Eligibility } from "./eligibility";
import type { Question } from "./question";
import { checkQuestions } from "./question-list";
import type { JurySettings } from "../juries/settings";
import type { ThresholdRule } from "./threshold";
import { countingMethods, defaultTieRule } from "../voting/election";

export const awardKinds = ["vote", "jury", "threshold", "direct"] as const;
/** The methods an award can choose for its vote; a jury counts by its rubric. */
export const countMethods = countingMethods;
export const tieRules = ["prior_rounds", "lot", "shared", "hr_decides"] as const;
export const nomineeKinds = ["person", "team", "either"] as const;

export type AwardKind = (typeof awardKinds)[number];
type CountMethod = (typeof countMethods)[number];
type TieRule = (typeof tieRules)[number];
type NomineeKind = (typeof nomineeKinds)[number];

/** The rules of an award: what a category copies and keeps. */
export interface AwardRules {
  name: string;
  purpose: string;
  method: CountMethod;
  tieRule: TieRule;
  nomineeKind: NomineeKind;
  requireBothSides: boolean;
  allowSelf: boolean;
  allowOwnVote: boolean;
  offerNone: boolean;
  /** How many win. */
  seats: number;
  quorumPercent: number;
  /** Fewest voters; 0 asks for nothing. */
  quorumNumber: number;
  /** The close also needs the returning officer's passphrase. */
  twoKeys: boolean;
  /** Whether everybody may read the ballots in the published file, where there are twenty or more. */
  publishBallots: boolean;
  jury: JurySettings;
  /** Characters at most in a citation. */
  citationLength: number;
  questions: Question[];
  eligibility: Eligibility;
  trophyItemId: string | null;
  /** One template a line. */
  engravingTemplate: string[];
}

/** A lasting honour with its rules. */
export interface AwardDraft extends AwardRules {
  kind: AwardKind;
  /** Who reaches an award by threshold; nobody where the award is of another kind. */
  threshold: ThresholdRule;
}

/** The ways to break a tie that a counting method knows; looking back at rounds needs rounds. */
function tieRulesFor(method: CountMethod): readonly TieRule[] {
  return defaultTieRule(method) === "prior-rounds"
    ? tieRules
    : tieRules.filter((rule) => rule !== "prior_rounds");
}

/** Whether an award can be kept as it is written, tidied where two rules contradict each other. */
export function checkAward<T extends AwardRules>(award: T): Verdict<T> {
  const questions = checkQuestions(award.questions);
  if (!questions.ok) return questions;
  if (award.requireBothSides && award.nomineeKind === "person") {
    return refused("both-sides-needed", { field: "requireBothSides" });
  }
  const tieRule = tieRulesFor(award.method).includes(award.tieRule) ? award.tieRule : "lot";
  return granted({ ...award, tieRule });
}
