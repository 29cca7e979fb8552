import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { searchCandidates } from "~/db/eligible-people.server";
import { nomineeOption } from "~/ui/nominee-option";

const most = 12;

/** The active people whom a search finds, for every picker that has no rules of its own. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  const query = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100);
  const found = await searchCandidates(database(), query, most);
  return json({ people: found.map((person) => nomineeOption(person, null)) });
}
