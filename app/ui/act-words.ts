import { may, type Permission } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";
import { capital } from "./words";

/** “Cycle: voting opened” for `cycle.voting-opened`. */
export function actWords(act: string): string {
  const [noun = "", verb = ""] = act.split(".");
  return `${capital(noun.replaceAll("-", " "))}: ${verb.replaceAll("-", " ")}`;
}

/** Where the thing of an event can be seen by somebody with these roles, or null. */
export function subjectPath(type: string, id: string, reader: { roles: readonly Role[] }): string | null {
  const needed = opensWith[type];
  if (needed && !may(reader, needed)) return null;
  const paths: Record<string, string> = {
    person: `/people/${id}`,
    cycle: `/manage/cycles/${id}`,
    category: `/results/${id}`,
    award: `/manage/awards/${id}`,
    win: `/wins/${id}`,
    charter: `/scorecard/${id}`,
    update: `/updates#update-${id}`,
    order: `/orders/${id}`,
    vendor: `/manage/vendors/${id}`,
    item: `/manage/items/${id}`,
    laureate: `/laureates/${id}`,
    letter: `/manage/mail/${id}`,
    run: `/manage/runs/${id}`,
  };
  return paths[type] ?? null;
}

/** The permission that opens the page of a thing; the others are open to everybody. */
const opensWith: Record<string, Permission> = {
  cycle: "manage-cycles",
  award: "manage-awards",
  order: "see-orders",
  vendor: "manage-vendors",
  item: "manage-vendors",
  letter: "read-mail",
  run: "give-awards",
};

/** The kinds of acts that the record can be filtered by. */
export const actNouns = [
  "person",
  "people",
  "department",
  "company",
  "settings",
  "award",
  "cycle",
  "category",
  "nomination",
  "entry",
  "ballot-box",
  "jury",
  "juror",
  "sheet",
  "second-key",
  "roll",
  "roll-change",
  "result",
  "tie",
  "laureate",
  "run",
  "figures",
  "win",
  "rate",
  "update",
  "digest",
  "order",
  "vendor",
  "item",
  "letter",
  "address",
] as const;

export interface Difference {
  field: string;
  before: string;
  after: string;
}

/** What an event changed, field by field, as text. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.map((field) => ({ field, before: textOf(was[field]), after: textOf(is[field]) }));
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  return { value };
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return value.join(", ") || "none";
  return JSON.stringify(value);
}
