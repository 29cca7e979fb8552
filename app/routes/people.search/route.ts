import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "~/auth/require.server";
import { findAward } from "~/db/awards.server";
import { findCategory } from "~/db/categories.server";
import { database } from "~/db/client.server";
import { searchCandidates, searchColleagues } from "~/db/eligible-people.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { may } from "~/domain/people/may";
import { dayIn } from "~/domain/zoned-time";
import type { PersonOption } from "~/ui/person-option";
import { nomineeOption, personOption } from "~/ui/nominee-option";

const most = 12;

/** The active people whom a search finds; of a jury those first who may sit on it, the others with the reason. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const asked = new URL(request.url).searchParams;
  const search = (asked.get("q") ?? "").slice(0, 100);
  const db = database();
  const rule = may(viewer, "run-juries") ? await judgeRule(asked.get("judges")) : null;
  if (!rule) return json({ people: (await searchColleagues(db, search, most)).map(personOption) });
  const people = (await searchCandidates(db, search, most)).map((person) => nomineeOption(person, rule));
  return json({ people: [...people.filter(isLetIn), ...people.filter((person) => !isLetIn(person))] });
}

/** The rule of who may judge an award, or one of its categories, as it holds today. */
async function judgeRule(id: string | null) {
  if (id === null) return null;
  const db = database();
  const judged = (await findCategory(db, id)) ?? (await findAward(db, id));
  if (!judged) return null;
  const [now, { timeZone }] = await Promise.all([databaseNow(db), getCompany(db)]);
  return { receive: judged.eligibility.judge, onDay: dayIn(now, timeZone), notId: null };
}

function isLetIn({ reason }: PersonOption): boolean {
  return !reason;
}
