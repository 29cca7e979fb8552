import type { Eligibility } from "~/domain/awards/eligibility";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCompany } from "~/db/company.server";
import { countEligible, listCandidates, searchCandidates } from "~/db/eligible-people.server";
import { dayIn } from "~/domain/zoned-time";
import { nomineeOption } from "~/ui/nominee-option";
import type { PersonOption } from "~/ui/person-option";

/** How many people the three rules let in today. */
export async function countsFor(db: Database, { eligibility }: { eligibility: Eligibility }) {
  const company = await findCompany(db);
  const today = dayIn(await databaseNow(db), company?.timeZone ?? "UTC");
  const [nominate, receive, vote] = await Promise.all([
    countEligible(db, eligibility.nominate, today),
    countEligible(db, eligibility.receive, today),
    countEligible(db, eligibility.vote, today),
  ]);
  return { nominate, receive, vote };
}

const rules = ["nominate", "receive", "vote"] as const;

interface PickedPeople {
  chosen: PersonOption[];
  found?: { query: string; people: PersonOption[] };
}

/** The people left out by name in each rule, and those whom a search without scripts found. */
export async function exceptedPeople(
  db: Database,
  { eligibility }: { eligibility: Eligibility },
  searched?: { name: string; query: string } | "",
): Promise<Record<(typeof rules)[number], PickedPeople>> {
  const picked = await Promise.all(
    rules.map(async (rule) => {
      const people = await listCandidates(db, eligibility[rule].exceptIds);
      const chosen = people.map((person) => nomineeOption(person, null));
      if (!searched || searched.name !== `${rule}.exceptIds`) return [rule, { chosen }];
      const found = await searchCandidates(db, searched.query, 12);
      const options = found.map((person) => nomineeOption(person, null));
      return [rule, { chosen, found: { query: searched.query, people: options } }];
    }),
  );
  return Object.fromEntries(picked) as Record<(typeof rules)[number], PickedPeople>;
}

/** The people named as jurors, and those whom a search without scripts found. */
export async function pickedJurors(
  db: Database,
  { jury }: { jury: { jurorIds: string[] } },
  searched?: { name: string; query: string } | "",
): Promise<PickedPeople> {
  const people = await listCandidates(db, jury.jurorIds);
  const chosen = people.map((person) => nomineeOption(person, null));
  if (!searched || searched.name !== "jurorIds") return { chosen };
  const found = await searchCandidates(db, searched.query, 12);
  return { chosen, found: { query: searched.query, people: found.map((one) => nomineeOption(one, null)) } };
}
