import { departmentFunctions, type DepartmentFunction } from "../people/department-function";
import { latestStart } from "./tenure";

/** Whom a rule lets in. An empty list asks nothing; whoever is let in meets all that is asked. */
export interface PersonRule {
  functions: DepartmentFunction[];
  departmentIds: string[];
  locations: string[];
  /** Only these people and everybody who reports to them, directly or not. */
  teamOfIds: string[];
  minTenureMonths: number;
  /** Leaves out those who run the awards: people of an HR department. */
  withoutHr: boolean;
  /** Leaves out laureates of the last so many announced cycles of the award; 0 asks nothing. */
  restCycles: number;
  /** The award whose laureates these are. It is read from where the rule is kept and never written into it. */
  awardId: string;
  /** Only who took part in a joint win that was at least confirmed, or validated by Finance. */
  win: WinAsked;
  /** How many months before the day such a win may lie. */
  winMonths: number;
  /** People left out by name, whatever else is asked. */
  exceptIds: string[];
  /** People let in by name, whatever else is asked. */
  alsoIds: string[];
}

export const winsAsked = ["none", "confirmed", "validated"] as const;
export type WinAsked = (typeof winsAsked)[number];

/** The four rules of an award. */
export interface Eligibility {
  nominate: PersonRule;
  receive: PersonRule;
  vote: PersonRule;
  /** Who may sit on its jury. */
  judge: PersonRule;
}

/** What a rule needs to know of a person. */
export interface Candidate {
  id: string;
  name: string;
  departmentId: string;
  departmentFunction: DepartmentFunction;
  location: string;
  /** The first day of work, as a date at midnight UTC. */
  startDate: Date | null;
  active: boolean;
  facts: PersonFacts;
}

/** What stands on record about a person that the finer rules ask for. */
export interface PersonFacts {
  /** Everybody whom the person reports to, directly or not. */
  managerIds: string[];
  /** Joint wins that the person took part in, won on days at midnight UTC. */
  wins: { state: string; wonOn: Date }[];
  /** Awards that cycles gave the person; 1 is the latest announced cycle of that award. */
  honours: { awardId: string; cyclesAgo: number }[];
}

/** Of somebody about whom nothing is on record. */
export const noFacts: PersonFacts = { managerIds: [], wins: [], honours: [] };

/** Why a rule leaves somebody out; the words are made from these parts. */
export type WhyNot =
  | { because: "left" }
  | { because: "named" }
  | { because: "hr" }
  | { because: "function"; functions: DepartmentFunction[] }
  | { because: "department" }
  | { because: "location"; locations: string[] }
  | { because: "team" }
  | { because: "honoured-before"; cycles: number }
  | { because: "no-win"; win: WinAsked; months: number }
  | { because: "tenure"; months: number }
  | { because: "start-unknown"; months: number };

export const anyone: PersonRule = {
  functions: [],
  departmentIds: [],
  locations: [],
  teamOfIds: [],
  minTenureMonths: 0,
  withoutHr: false,
  restCycles: 0,
  awardId: "",
  win: "none",
  winMonths: 12,
  exceptIds: [],
  alsoIds: [],
};

/** The first reason why a rule leaves somebody out on a day (midnight UTC), or null when they are let in. */
export function whyNot(person: Candidate, rule: PersonRule, onDay: Date): WhyNot | null {
  if (!person.active) return { because: "left" };
  if (rule.exceptIds.includes(person.id)) return { because: "named" };
  if (rule.alsoIds.includes(person.id)) return null;
  return (
    placeAgainst(person, rule) ?? serviceAgainst(person, rule, onDay) ?? recordAgainst(person, rule, onDay)
  );
}

function placeAgainst(person: Candidate, rule: PersonRule): WhyNot | null {
  if (rule.withoutHr && person.departmentFunction === "hr") return { because: "hr" };
  if (outside(rule.functions, person.departmentFunction))
    return { because: "function", functions: rule.functions };
  if (outside(rule.departmentIds, person.departmentId)) return { because: "department" };
  if (outside(rule.locations, person.location)) return { because: "location", locations: rule.locations };
  const above = [person.id, ...person.facts.managerIds];
  return rule.teamOfIds.length > 0 && !rule.teamOfIds.some((id) => above.includes(id))
    ? { because: "team" }
    : null;
}

function serviceAgainst(person: Candidate, rule: PersonRule, onDay: Date): WhyNot | null {
  if (rule.minTenureMonths === 0) return null;
  if (!person.startDate) return { because: "start-unknown", months: rule.minTenureMonths };
  const joinedInTime = person.startDate <= latestStart(onDay, rule.minTenureMonths);
  return joinedInTime ? null : { because: "tenure", months: rule.minTenureMonths };
}

function recordAgainst(
  { facts }: Candidate,
  { restCycles, awardId, win, winMonths }: PersonRule,
  onDay: Date,
): WhyNot | null {
  const rests = facts.honours.some((one) => one.awardId === awardId && one.cyclesAgo <= restCycles);
  if (rests) return { because: "honoured-before", cycles: restCycles };
  const since = latestStart(onDay, winMonths);
  const states = winStates[win];
  const won = facts.wins.some(({ state, wonOn }) => states.includes(state) && wonOn >= since);
  return win === "none" || won ? null : { because: "no-win", win, months: winMonths };
}

/** The states in which a win is at least confirmed, or validated. */
export const winStates: Record<WinAsked, readonly string[]> = {
  none: [],
  confirmed: ["confirmed", "validated", "closed"],
  validated: ["validated", "closed"],
};

/** Whether a rule asks for what stands on record about people, so that it has to be read. */
export function asksForFacts({ teamOfIds, restCycles, win }: PersonRule): boolean {
  return teamOfIds.length > 0 || restCycles > 0 || win !== "none";
}

/** The rules kept as JSON with an award or a category of it, read back; what is missing asks nothing. */
export function readEligibility(json: unknown, awardId = ""): Eligibility {
  const { nominate, receive, vote, judge } = recordOf(json);
  const read = (rule: unknown) => ({ ...readRule(rule), awardId });
  return { nominate: read(nominate), receive: read(receive), vote: read(vote), judge: read(judge) };
}

function outside<T>(list: readonly T[], value: T): boolean {
  return list.length > 0 && !list.includes(value);
}

function readRule(json: unknown): PersonRule {
  const rule = recordOf(json);
  const { functions, departmentIds, locations, minTenureMonths, withoutHr, exceptIds } = rule;
  return {
    ...anyone,
    functions: departmentFunctions.filter((known) => texts(functions).includes(known)),
    departmentIds: texts(departmentIds),
    locations: texts(locations),
    minTenureMonths: typeof minTenureMonths === "number" ? minTenureMonths : 0,
    withoutHr: withoutHr === true,
    exceptIds: texts(exceptIds),
    alsoIds: texts(rule.alsoIds),
    teamOfIds: texts(rule.teamOfIds),
    restCycles: typeof rule.restCycles === "number" ? rule.restCycles : 0,
    win: winsAsked.find((known) => known === rule.win) ?? "none",
    winMonths: typeof rule.winMonths === "number" ? rule.winMonths : anyone.winMonths,
  };
}

function recordOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
