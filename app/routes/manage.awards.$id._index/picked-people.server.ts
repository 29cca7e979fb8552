import type { Database } from "~/db/client.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import type { Eligibility, PersonRule } from "~/domain/awards/eligibility";
import { nomineeOption } from "~/ui/nominee-option";
import type { PersonOption } from "~/ui/person-option";

export interface PickedPeople {
  chosen: PersonOption[];
  found?: { query: string; people: PersonOption[] };
}

/** What a search without scripts looked for, and in the field of which name. */
export interface Searched {
  name: string;
  query: string;
}

const rules = ["nominate", "receive", "vote", "judge"] as const;
const fields = ["teamOfIds", "alsoIds", "exceptIds"] as const;

type OfRule = Record<(typeof fields)[number], PickedPeople>;

/** The people named in each rule, and those whom a search without scripts found. */
export async function peopleOfRules(
  db: Database,
  { eligibility }: { eligibility: Eligibility },
  searched: Searched | null,
): Promise<Record<(typeof rules)[number], OfRule>> {
  const picked = await Promise.all(
    rules.map(async (name) => [name, await peopleOfRule(db, eligibility[name], { name, searched })]),
  );
  return Object.fromEntries(picked) as Record<(typeof rules)[number], OfRule>;
}

/** The people named in one rule, whose fields begin with a name. */
export async function peopleOfRule(
  db: Database,
  rule: PersonRule,
  { name, searched }: { name: string; searched: Searched | null },
): Promise<OfRule> {
  const picked = fields.map(async (field) => [
    field,
    await pickedPeople(db, rule[field], { name: `${name}.${field}`, searched }),
  ]);
  return Object.fromEntries(await Promise.all(picked)) as OfRule;
}

/** The people of one field, and those whom a search in that field found. */
export async function pickedPeople(
  db: Database,
  ids: readonly string[],
  { name, searched }: { name: string; searched: Searched | null },
): Promise<PickedPeople> {
  const chosen = (await listCandidates(db, ids)).map((person) => nomineeOption(person, null));
  if (searched?.name !== name) return { chosen };
  const found = await searchCandidates(db, searched.query, 12);
  return { chosen, found: { query: searched.query, people: found.map((one) => nomineeOption(one, null)) } };
}
