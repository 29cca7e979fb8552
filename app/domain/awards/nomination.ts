import { granted, refused, type Refused, type Verdict } from "../verdict";
import { whyNot, type Candidate, type Eligibility } from "./eligibility";
import { nomineeKey } from "./nominee-key";
import { nomineeTitle } from "./nominee-title";
import { answerProblems, keptAnswers, type Answers, type Question } from "./question";

export const largestTeam = 20;

/** The rules of a category that a nomination is held against. */
export interface NominationRules {
  nomineeKind: "person" | "team" | "either";
  requireBothSides: boolean;
  allowSelf: boolean;
  /** How many nominations one person may send; 0 sets no limit. */
  nominationCap: number;
  questions: Question[];
  eligibility: Eligibility;
}

/** A nomination with all that the rules need to know. */
export interface NominationCase {
  nominator: Candidate;
  nominees: Candidate[];
  /** Named in the form, whether or not they were found: fewer found than named is a stranger. */
  namedIds: readonly string[];
  teamName: string;
  answers: Answers;
  /** The state of the win that was linked, null without one. */
  winState: string | null;
  /** What became of the same nominator's other nomination of the same people here, null without one. */
  earlier: "living" | "declined" | null;
  /** How many others the nominator has sent for this award, those handed back for changes included. */
  sentBefore: number;
  /** The day (midnight UTC) on which months of service are counted. */
  onDay: Date;
}

export interface CheckedNomination {
  nomineeKey: string;
  title: string;
  answers: Answers;
}

const confirmedStates = ["confirmed", "validated", "closed"];

/** Whether a nomination may be sent, with what it comes to; the first problem otherwise. */
export function checkNomination(rules: NominationRules, subject: NominationCase): Verdict<CheckedNomination> {
  const [first] = nominationProblems(rules, subject);
  if (first) return first;
  return granted({
    nomineeKey: nomineeKey(subject.nominees.map(({ id }) => id)),
    title: nomineeTitle(
      subject.nominees.map(({ name }) => name),
      subject.teamName,
    ),
    answers: keptAnswers(rules.questions, subject.answers),
  });
}

/** Everything that keeps a nomination from being sent, each with the field it is about. */
export function nominationProblems(rules: NominationRules, subject: NominationCase): Refused[] {
  return [
    ...nominatorProblems(rules, subject),
    ...nomineeProblems(rules, subject),
    ...answerProblems(rules.questions, subject.answers),
    ...winProblems(subject),
  ];
}

function nominatorProblems(
  rules: NominationRules,
  { nominator, sentBefore, onDay }: NominationCase,
): Refused[] {
  const field = "categoryId";
  const reason = whyNot(nominator, rules.eligibility.nominate, onDay);
  if (reason) return [refused("nominator-not-eligible", { field })];
  const { nominationCap } = rules;
  const isOver = nominationCap > 0 && sentBefore >= nominationCap;
  return isOver ? [refused("nominations-spent", { field, detail: String(nominationCap) })] : [];
}

function nomineeProblems(rules: NominationRules, subject: NominationCase): Refused[] {
  const { nominees, nominator, namedIds, onDay } = subject;
  const field = "nominees";
  if (namedIds.length === 0) return [refused("nominee-missing", { field })];
  if (nominees.length < new Set(namedIds).size)
    return [refused("nominee-not-eligible", { field, detail: "stranger" })];
  const sizeProblem = sizeOf(rules, nominees.length, field);
  if (sizeProblem) return [sizeProblem];
  if (!rules.allowSelf && nominees.some(({ id }) => id === nominator.id))
    return [refused("self-nomination", { field })];
  const unfit = nominees.find((person) => whyNot(person, rules.eligibility.receive, onDay));
  if (unfit) return [refused("nominee-not-eligible", { field, detail: unfit.name })];
  if (rules.requireBothSides && !bothSides(nominees)) return [refused("both-sides-needed", { field })];
  if (subject.earlier === "declined") return [refused("already-declined", { field })];
  return subject.earlier ? [refused("already-nominated", { field })] : [];
}

function sizeOf({ nomineeKind }: NominationRules, people: number, field: string): Refused | null {
  if (nomineeKind === "person" && people > 1) return refused("person-expected", { field });
  if (nomineeKind === "team" && people < 2) return refused("team-too-small", { field });
  if (people > largestTeam) return refused("team-too-large", { field, detail: String(largestTeam) });
  return null;
}

/** Whether a team has somebody of Sales and somebody of Procurement. */
export function bothSides(people: readonly Pick<Candidate, "departmentFunction">[]): boolean {
  const functions = people.map((person) => person.departmentFunction);
  return functions.includes("sales") && functions.includes("procurement");
}

function winProblems({ winState }: NominationCase): Refused[] {
  if (winState === null || confirmedStates.includes(winState)) return [];
  return [refused("win-not-confirmed", { field: "winId" })];
}
