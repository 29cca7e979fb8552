import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { castBallot } from "~/operations/cast-ballot.server";
import { dayAndTime } from "~/ui/dates";
import type { PageHandle } from "~/ui/handle";
import { errorsOf } from "~/ui/refusals";
import { firstName } from "~/ui/words";
import { Ballot } from "./ballot";
import { Closed } from "./closed";
import { choicesOf, readBallotPage } from "./page-data.server";
import { Receipt } from "./receipt";
import { readBallot } from "./written-ballot.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.award ?? "Ballot"} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: (data: { page: { award: string } }) => [{ label: "Vote", to: "/vote" }, { label: data.page.award }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const page = await readBallotPage(database(), params.categoryId ?? "", person.id);
  return json({ page, choices: choicesOf(page), voter: firstName(person.name) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const categoryId = params.categoryId ?? "";
  const read = readBallot(await request.formData());
  if (!read.ok) return json({ receipt: null, errors: read.errors, written: read.written }, { status: 400 });
  const verdict = await castBallot(await actOf(request, person), { categoryId, choice: read.choice });
  if (verdict.ok) return json({ receipt: verdict.value, errors: undefined, written: undefined });
  if (verdict.reason === "not-found" || verdict.reason === "not-on-roll")
    throw new Response(null, { status: 404 });
  return json({ receipt: null, errors: errorsOf(verdict), written: read.written }, { status: 409 });
}

/** The ballot of one award; after casting, the receipt, which is shown this once and kept nowhere. */
export default function BallotRoute() {
  const { page, choices, voter } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.receipt)
    return <Receipt page={page} choices={choices} voter={voter} receipt={answer.receipt} />;
  if (!page.isOpen) return <Closed page={page} />;
  const until = dayAndTime(page.closesAt, page.timeZone);
  return (
    <Ballot page={page} choices={choices} until={until} errors={answer?.errors} written={answer?.written} />
  );
}
