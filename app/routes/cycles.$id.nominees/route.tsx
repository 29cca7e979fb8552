import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { requireMay, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { searchCandidates } from "~/db/eligible-people.server";
import { findFormCycle, previewWord } from "~/db/form-cycles.server";
import { dayIn } from "~/domain/zoned-time";
import { nomineeOption } from "~/ui/nominee-option";

const most = 12;

/** The people whom a search finds, each with the reason where this category is closed to them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const isPreview = params.id === previewWord;
  const viewer = await (isPreview ? requireMay(request, "manage-awards") : requirePerson(request));
  const db = database();
  const query = new URL(request.url).searchParams;
  const cycle = await findFormCycle(db, params.id ?? "", query.get("category"));
  if (!cycle) throw new Response(null, { status: 404 });
  const category = cycle.categories.find(({ id }) => id === query.get("category"));
  const rule = category && {
    receive: category.eligibility.receive,
    onDay: dayIn(cycle.nominationsOpenAt, cycle.timeZone),
    notId: category.allowSelf ? null : viewer.id,
  };
  const found = await searchCandidates(db, (query.get("q") ?? "").slice(0, 100), most);
  return json({ people: found.map((person) => nomineeOption(person, rule ?? null)) });
}
