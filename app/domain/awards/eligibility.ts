import { departmentFunctions, type DepartmentFunction } from "../people/department-function";
import { latestStart } from "./tenure";

/** Whom a rule lets in. An empty list asks nothing; whoever is let in meets all that is asked. */
export interface PersonRule {
  functions: DepartmentFunction[];
  departmentIds: string[];
  locations: string[];
  minTenureMonths: number;
  /** Leaves out those who run the awards: people of an HR department. */
  withoutHr: boolean;
  /** People left out by name. */
  exceptIds: string[];
}

/** The three rules of an award. */
export interface Eligibility {
  nominate: PersonRule;
  receive: PersonRule;
  vote: PersonRule;
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
}

/** Why a rule leaves somebody out; the words are made from these parts. */
export type WhyNot =
  | { because: "left" }
  | { because: "named" }
  | { because: "hr" }
  | { because: "function"; functions: DepartmentFunction[] }
  | { because: "department" }
  | { because: "location"; locations: string[] }
  | { because: "tenure"; months: number }
  | { because: "start-unknown"; months: number };

export const anyone: PersonRule = {
  functions: [],
  departmentIds: [],
  locations: [],
  minTenureMonths: 0,
  withoutHr: false,
  exceptIds: [],
};

/** The first reason why a rule leaves somebody out on a day (midnight UTC), or null when they are let in. */
export function whyNot(person: Candidate, rule: PersonRule, onDay: Date): WhyNot | null {
  if (!person.active) return { because: "left" };
  if (rule.exceptIds.includes(person.id)) return { because: "named" };
  if (rule.withoutHr && person.departmentFunction === "hr") return { because: "hr" };
  if (outside(rule.functions, person.departmentFunction))
    return { because: "function", functions: rule.functions };
  if (outside(rule.departmentIds, person.departmentId)) return { because: "department" };
  if (outside(rule.locations, person.location)) return { because: "location", locations: rule.locations };
  if (rule.minTenureMonths === 0) return null;
  if (!person.startDate) return { because: "start-unknown", months: rule.minTenureMonths };
  const joinedInTime = person.startDate <= latestStart(onDay, rule.minTenureMonths);
  return joinedInTime ? null : { because: "tenure", months: rule.minTenureMonths };
}

/** The rules kept as JSON with an award, read back; what is missing asks nothing. */
export function readEligibility(json: unknown): Eligibility {
  const { nominate, receive, vote } = recordOf(json);
  return { nominate: readRule(nominate), receive: readRule(receive), vote: readRule(vote) };
}

function outside<T>(list: readonly T[], value: T): boolean {
  return list.length > 0 && !list.includes(value);
}

function readRule(json: unknown): PersonRule {
  const { functions, departmentIds, locations, minTenureMonths, withoutHr, exceptIds } = recordOf(json);
  return {
    functions: departmentFunctions.filter((known) => texts(functions).includes(known)),
    departmentIds: texts(departmentIds),
    locations: texts(locations),
    minTenureMonths: typeof minTenureMonths === "number" ? minTenureMonths : 0,
    withoutHr: withoutHr === true,
    exceptIds: texts(exceptIds),
  };
}

function recordOf(json: unknown): Record<string, unknown> {
  return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}
