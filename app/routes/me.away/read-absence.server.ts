import { z } from "zod";
import { database } from "~/db/client.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import { textIn } from "~/ui/form-text";
import { nomineeOption } from "~/ui/nominee-option";

const mostFound = 12;
const day = z.iso.date();

/** What was typed; `find` is the name to look for where scripts are off. */
export function readAbsence(form: FormData) {
  const text = (name: string) => textIn(form, name).slice(0, 100);
  const typed = { from: text("from"), until: text("until"), deputyId: text("deputyId") };
  const errors: Record<string, string> = {};
  if (!day.safeParse(typed.from).success) errors.from = "Choose the first day.";
  if (!day.safeParse(typed.until).success) errors.until = "Choose the last day.";
  return { typed, errors, find: form.get("find") === "deputyId" ? text("deputyIdQuery") : null };
}

/** The deputy chosen and the people found, for a form that is shown again. */
export async function absencePeople(deputyId: string, find: string | null) {
  const db = database();
  const chosen = deputyId === "" ? [] : await listCandidates(db, [deputyId]);
  const found = find === null ? null : await searchCandidates(db, find, mostFound);
  return {
    chosen: chosen.map((person) => nomineeOption(person, null)),
    found: found
      ? { query: find ?? "", people: found.map((person) => nomineeOption(person, null)) }
      : undefined,
  };
}
