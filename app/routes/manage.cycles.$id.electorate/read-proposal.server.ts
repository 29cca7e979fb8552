import { database } from "~/db/client.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import type { RollChangeKind } from "~/db/roll-changes.server";
import { textIn } from "~/ui/form-text";
import { nomineeOption } from "~/ui/nominee-option";

const mostFound = 12;

interface Proposal {
  categoryId: string;
  personId: string;
  kind: RollChangeKind;
  reason: string;
}

/** What was typed; `find` is the name to look for where scripts are off. */
export function readProposal(form: FormData): { typed: Proposal; find: string | null } {
  const text = (name: string, most: number) => textIn(form, name).slice(0, most);
  const typed = {
    categoryId: text("categoryId", 64),
    personId: text("personId", 64),
    kind: form.get("kind") === "strike" ? ("strike" as const) : ("add" as const),
    reason: textIn(form, "reason"),
  };
  return { typed, find: form.get("find") === "personId" ? text("personIdQuery", 100) : null };
}

/** The person chosen and those found, for a form that is shown again. */
export async function proposedPeople({ personId }: Proposal, find: string | null) {
  const db = database();
  const chosen = await listCandidates(db, [personId]);
  const found = find === null ? null : await searchCandidates(db, find, mostFound);
  return {
    chosen: chosen.map((person) => nomineeOption(person, null)),
    found: found
      ? { query: find ?? "", people: found.map((person) => nomineeOption(person, null)) }
      : undefined,
  };
}
