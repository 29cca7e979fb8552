import { usualTieRule, type AwardDraft } from "../award";
import { noFirstRound } from "../first-round";
import { anyone, type PersonRule } from "../eligibility";
import type { Question } from "../question";
import { noThreshold } from "../threshold";
import { usualJury, type JurySettings } from "../../juries/settings";

/** An award that a company can take over as it is, or change first. */
export interface ReadyAward {
  /** What its address calls it. */
  key: string;
  /** When to choose it, for those who look for one. */
  suits: string;
  award: AwardDraft;
}

type Written = Partial<AwardDraft> & Pick<AwardDraft, "name" | "purpose">;

/** A ready award with all that it does not say itself as usual: a secret ranked vote of everybody for one winner. */
export function ready(key: string, suits: string, written: Written): ReadyAward {
  const method = written.method ?? (written.kind === "jury" ? "rubric" : "irv");
  const award: AwardDraft = {
    kind: "vote",
    nomineeKind: "person",
    requireBothSides: false,
    allowSelf: false,
    allowOwnVote: false,
    offerNone: false,
    seats: 1,
    quorumPercent: 0,
    quorumNumber: 0,
    twoKeys: false,
    publishBallots: true,
    jury: usualJury,
    firstRound: noFirstRound,
    threshold: noThreshold,
    citationLength: 400,
    nominationCap: 0,
    tellNominees: false,
    wordsToNominators: "",
    wordsToLaureates: "",
    questions: [],
    eligibility: { nominate: anyone, receive: anyone, vote: anyone, judge: anyone },
    trophyItemId: null,
    engravingTemplate: ["{award}", "{laureate}", "{date}"],
    ...written,
    method,
    tieRule: written.tieRule ?? usualTieRule(method),
  };
  return { key, suits, award };
}

/** A question that must be answered, in at most 150 words where it does not say otherwise. */
export function asked(id: string, label: string, more: Partial<Question> = {}): Question {
  const usual = { kind: "long", help: "", required: true, min: null, max: 150, choices: [] } as const;
  return { id, label, ...usual, choices: [], audience: "everyone", ...more };
}

/** A rule with everything it does not say itself left open. */
export function only(rule: Partial<PersonRule>): PersonRule {
  return { ...anyone, ...rule };
}

/** A jury that scores these criteria from 1 to 5; its members are named by whoever adopts the award. */
export function judgedBy(criteria: JurySettings["criteria"]): JurySettings {
  return { ...usualJury, criteria, commentExtremes: true };
}

/** A criterion with a weight and what its lowest and highest score mean. */
export function criterion(
  id: string,
  name: string,
  about: { weight: number; lowest: string; highest: string },
): JurySettings["criteria"][number] {
  return { id, name, weight: about.weight, anchors: { 1: about.lowest, 5: about.highest } };
}
