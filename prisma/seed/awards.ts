import { usualJury } from "../../app/domain/juries/settings";
import { noThreshold } from "../../app/domain/awards/threshold";
import { noFirstRound } from "../../app/domain/awards/first-round";
import { anyone } from "../../app/domain/awards/eligibility";
import type { AwardDraft } from "../../app/domain/awards/award";
import { sharedTarget, twoWins } from "./clubs";
import { wellMade } from "./jury-stories";
import type { Question } from "../../app/domain/awards/question";

const blank = { required: true, min: null, max: null, choices: [], audience: "everyone" as const };

const together: Question = {
  ...blank,
  id: "together",
  kind: "long",
  label: "What did they do together?",
  help: "Start with the problem. Name the moment one of them picked up the phone.",
  max: 150,
};
const joined: Question = {
  ...blank,
  id: "joined",
  kind: "choice",
  label: "When did Procurement join?",
  help: "",
  choices: ["Before the first call", "Before the offer", "While negotiating", "After signing"],
};
const changed: Question = {
  ...blank,
  id: "changed",
  kind: "long",
  label: "What changed for the customer or the supplier?",
  help: "One number is better than three adjectives.",
  max: 100,
};
const did: Question = { ...together, id: "did", label: "What did they do?", help: "One thing, told well." };
const helped: Question = { ...changed, id: "helped", label: "Whom did it help, and how?", required: false };

const usual: AwardDraft = {
  kind: "vote",
  name: "",
  purpose: "",
  method: "irv",
  tieRule: "prior_rounds",
  nomineeKind: "person",
  requireBothSides: false,
  allowSelf: false,
  allowOwnVote: false,
  offerNone: false,
  seats: 1,
  quorumPercent: 25,
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
  questions: [did, helped],
  eligibility: { nominate: anyone, receive: { ...anyone, minTenureMonths: 6 }, vote: anyone, judge: anyone },
  trophyItemId: null,
  engravingTemplate: ["{award}", "{laureate}", "{team}", "{date}"],
};

const pair = { nomineeKind: "team", requireBothSides: true, questions: [together, joined, changed] } as const;

/** The awards, each under a short key; those with a trophy name its item. */
export const awards: Record<string, Partial<AwardDraft> & { name: string; trophy?: string }> = {
  jointWin: {
    ...pair,
    questions: [...pair.questions],
    name: "Joint Win of the Year",
    purpose: "One win, both sides, chosen by everyone.",
    trophy: "crystal",
  },
  kindred: {
    ...pair,
    questions: [...pair.questions],
    name: "Kindred Spirits",
    purpose: "For a pair who made each other’s work easier.",
    trophy: "crystal",
  },
  start: {
    name: "In From the Start",
    purpose: "Brought Procurement in before the first offer.",
    method: "schulze",
    tieRule: "lot",
    questions: [did, joined],
    trophy: "crystal",
  },
  quiet: {
    name: "Quiet Engine",
    purpose: "The work nobody sees and everybody needs.",
    method: "approval",
    tieRule: "shared",
    trophy: "crystal",
  },
  idea: {
    name: "Bright Idea of the Year",
    purpose: "The idea that cost least and helped most.",
    method: "star",
    tieRule: "shared",
    trophy: "crystal",
  },
  customer: {
    name: "Customer First",
    purpose: "Two people for whom somebody outside the company would vote.",
    method: "stv",
    seats: 2,
    trophy: "crystal",
  },
  made: {
    kind: "jury",
    name: "Well Made",
    purpose: "Work that others can build on, judged without knowing whose it is.",
    method: "rubric",
    tieRule: "lot",
    quorumPercent: 0,
    jury: wellMade,
  },
  club: {
    kind: "threshold",
    name: "President’s Club",
    purpose: "For everyone above the year’s shared target.",
    threshold: sharedTarget,
    questions: [],
  },
  hands: {
    kind: "threshold",
    name: "Many Hands",
    purpose: "For everyone who had a hand in two joint wins of one year.",
    threshold: twoWins,
    questions: [],
  },
  neighbour: {
    kind: "direct",
    name: "Good Neighbour",
    purpose: "Helped a team that was not their own. Given at once.",
    nomineeKind: "either",
    questions: [],
  },
};

export function awardOf(key: string, trophyItemId: string | null): AwardDraft {
  const { trophy: _, ...rules } = awards[key] ?? { name: key };
  return { ...usual, ...rules, trophyItemId };
}

/** Honours given at once: award, people, days before today, citation. Old ones were entered from the old book. */
export const gifts: { award: string; to: string[]; honouredOn: number; givenOn: number; citation: string }[] =
  [
    {
      award: "neighbour",
      to: ["Wen"],
      honouredOn: -1010,
      givenOn: -798,
      citation: "Lent Sales her forklift, her Saturday and her patience.",
    },
    {
      award: "neighbour",
      to: ["Odile", "Theo"],
      honouredOn: -560,
      givenOn: -559,
      citation: "Stayed two evenings so that a small supplier was paid before the holidays.",
    },
    {
      award: "neighbour",
      to: ["Tobias"],
      honouredOn: -41,
      givenOn: -41,
      citation: "Drove to Tessel with a laptop when the plant’s screen went dark.",
    },
  ];
