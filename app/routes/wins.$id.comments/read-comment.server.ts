import { z } from "zod";
import { database } from "~/db/client.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import { nomineeOption } from "~/ui/nominee-option";

const mostFound = 12;

const shape = z.strictObject({
  formKey: z.string().min(1).max(64),
  text: z.string().max(4_000),
  personIds: z.array(z.string().max(64)).max(5),
  find: z.literal("personId").nullable(),
  query: z.string().max(100),
});

/** What was typed; `find` is the name to look for where scripts are off. Null where it is no such form. */
export function readComment(form: FormData) {
  const read = shape.safeParse({
    ...{ formKey: form.get("formKey"), text: form.get("text"), personIds: form.getAll("personId") },
    ...{ find: form.get("find"), query: form.get("personIdQuery") ?? "" },
  });
  if (!read.success) return null;
  const { find, query, ...typed } = read.data;
  return { typed, find: find === null ? null : query };
}

/** Those chosen and those found, for a form that is shown again. */
export async function calledPeople(personIds: readonly string[], find: string | null) {
  const db = database();
  const chosen = await listCandidates(db, [...personIds]);
  const found = find === null ? null : await searchCandidates(db, find, mostFound);
  return {
    chosen: chosen.map((person) => nomineeOption(person, null)),
    found: found
      ? { query: find ?? "", people: found.map((person) => nomineeOption(person, null)) }
      : undefined,
  };
}
