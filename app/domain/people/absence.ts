import { granted, refused, type Verdict } from "../verdict";
import type { DepartmentFunction } from "./department-function";

/** Days `YYYY-MM-DD`; the last one is still a day away. */
export interface AbsenceDays {
  from: string;
  until: string;
}

interface Colleague {
  id: string;
  active: boolean;
  departmentId: string;
  function: DepartmentFunction;
}

/** The longest absence that can be entered, in days: whoever is away longer says so again. */
export const longestAbsence = 366;

/**
 * Whether somebody can be away for these days with this deputy: another active person of the same department, or of
 * another department of the same side.
 */
export function checkAbsence(
  person: Colleague,
  deputy: Colleague | null,
  { from, until }: AbsenceDays,
  today: string,
): Verdict {
  if (until < from) return refused("absence-backwards", { field: "until" });
  if (until < today) return refused("absence-over", { field: "until" });
  if (daysFrom(from, until) > longestAbsence) return refused("absence-too-long", { field: "until" });
  if (!deputy?.active) return refused("deputy-unknown", { field: "deputyId" });
  if (deputy.id === person.id) return refused("deputy-oneself", { field: "deputyId" });
  return standsBeside(person, deputy) ? granted() : refused("deputy-elsewhere", { field: "deputyId" });
}

/** Whether a deputy is near enough to a person: of their department, or of their side. */
function standsBeside(
  person: Pick<Colleague, "departmentId" | "function">,
  deputy: Pick<Colleague, "departmentId" | "function">,
): boolean {
  if (deputy.departmentId === person.departmentId) return true;
  const signs = person.function === "sales" || person.function === "procurement";
  return signs && deputy.function === person.function;
}

function daysFrom(from: string, until: string): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
