import { granted, refused, type Verdict } from "../verdict";
import type { Eligibility } from "./eligibility";
import { checkFirstRound, type FirstRound } from "./first-round";
import type { Question } from "./question";
import { runsInCycles } from "./kind";
import { checkQuestions } from "./question-list";
import { ballotMethod } from "../juries/public-vote";
import { checkJurySettings } from "../juries/complete";
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
  firstRound: FirstRound;
  /** Characters at most in a citation. */
  citationLength: number;
  /** How many nominations one person may send; 0 sets no limit. */
  nominationCap: number;
  /** Whether nominees hear of it once they are on the shortlist, and may decline. */
  tellNominees: boolean;
  /** A paragraph of the award in the letter that confirms a nomination; empty adds nothing. */
  wordsToNominators: string;
  /** The same in the letter to laureates. */
  wordsToLaureates: string;
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

/** The ways of counting that an award of this kind can choose: a jury counts by its rubric, a vote by any other. */
export function methodsFor(kind: AwardKind): readonly CountMethod[] {
  if (kind === "jury") return ["rubric"];
  return countMethods.filter((method) => method !== "rubric");
}

/** The ways to break a tie that a counting method knows; looking back at rounds needs rounds. */
export function tieRulesFor(method: CountMethod): readonly TieRule[] {
  if (usualTieRule(method) === "prior_rounds") return tieRules;
  return tieRules.filter((rule) => rule !== "prior_rounds");
}

/** The way to break a tie that a method has where nobody chose another. */
export function usualTieRule(method: CountMethod): TieRule {
  return defaultTieRule(method) === "prior-rounds" ? "prior_rounds" : "shared";
}

/** Fair shares are of several, and beyond this many a share is too small to be one. */
const fewestSharedSeats = 2;
export const mostSharedSeats = 9;

/** Whether an award can be kept as it is written. Rules that contradict each other are refused. */
export function checkAward<T extends AwardRules>(award: T, kind: AwardKind): Verdict<T> {
  const questions = checkQuestions(award.questions);
  if (!questions.ok) return questions;
  if (award.requireBothSides && award.nomineeKind === "person") {
    return refused("both-sides-needed", { field: "requireBothSides" });
  }
  if (!runsInCycles(kind)) return granted(award);
  const before = checkFirstRound(award.firstRound, { ...award, kind });
  if (!before.ok) return before;
  const counting = checkCounting(award, kind);
  return counting.ok
    ? granted({ ...award, twoKeys: award.twoKeys && hasBallots({ ...award, kind }) })
    : counting;
}

/** Whether anybody casts a ballot in one of its rounds. */
function hasBallots(award: AwardRules & { kind: AwardKind }): boolean {
  return ballotMethod(award) !== null || award.firstRound.kind === "vote";
}

function checkCounting(award: AwardRules, kind: AwardKind): Verdict {
  const { method, seats, tieRule } = award;
  const jury = kind === "jury" ? checkJurySettings(award.jury) : granted();
  if (!jury.ok) return jury;
  if (!methodsFor(kind).includes(method)) return refused("method-not-for-kind", { field: "method" });
  if (method === "stv" && seats < fewestSharedSeats) return refused("too-few-seats", { field: "seats" });
  if (method === "stv" && seats > mostSharedSeats) {
    return refused("too-many-seats", { field: "seats", detail: String(mostSharedSeats) });
  }
  if (!tieRulesFor(method).includes(tieRule)) return refused("tie-rule-not-for-method", { field: "tieRule" });
  return granted();
}

/** What a jury does after or beside the vote; null where the vote alone decides. */
export function juryPart({ kind, jury }: Judged) {
  if (kind !== "jury" || jury.vote === "none") return null;
  if (jury.vote === "shortlist") return { part: "shortlist", size: jury.shortlistSize } as const;
  return { part: "together", weight: jury.voteWeight } as const;
}

type Judged = Pick<AwardDraft, "kind" | "jury">;
