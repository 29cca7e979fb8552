import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { checkBallot } from "~/domain/voting/ballot";
import { whichRules } from "~/ui/award-previews";
import { Ballot } from "~/ui/ballot/ballot";
import { paperOf } from "~/ui/ballot/ballot-page";
import { Check } from "~/ui/ballot/check";
import { equalPlaces, readBallot } from "~/ui/ballot/written-ballot";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { errorsOf } from "~/ui/refusals";
import { methodNames } from "~/ui/voting-words";
import { readPreview } from "./preview-page.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ballot of ${data?.page.award ?? "an award"} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: (data: { id: string; page: { award: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.page.award, to: `/manage/awards/${data.id}` },
    { label: "The ballot" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-awards");
  return json(await readPreview(database(), params.id ?? "", new URL(request.url).searchParams));
}

/** The steps of a ballot, of which the last casts nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  await requireMay(request, "manage-awards");
  const query = new URL(request.url).searchParams;
  const { page } = await readPreview(database(), params.id ?? "", query);
  const read = readBallot(await request.formData());
  if (!read) throw new Response("This is not the form of a ballot.", { status: 400 });
  const { step, choice, errors, written } = read;
  if (step === "cast") return json({ view: "end" } as const);
  if (step === "edit") return json({ view: "form", errors, written } as const);
  if (Object.keys(errors).length > 0)
    return json({ view: "form", errors, written } as const, { status: 400 });
  const checked = checkBallot(paperOf(page), choice);
  if (checked.ok) return json({ view: "check", choice: checked.value, written } as const);
  const equal = checked.detail === "equal-ranks" ? equalPlaces(written) : errorsOf(checked);
  return json({ view: "form", errors: equal, written } as const, { status: 409 });
}

/** The ballot as voters will see it, to be tried out. */
export default function BallotPreview() {
  const { id, categoryId, rulesOf, page, own, methods } = useLoaderData<typeof loader>();
  const previewPath = (method: string) => {
    const query = new URLSearchParams({
      ...(categoryId && { category: categoryId }),
      ...(method !== own && { method }),
    });
    return `/manage/awards/${id}/ballot-preview${query.size > 0 ? `?${query}` : ""}`;
  };
  const answer = useActionData<typeof action>();
  const form = answer?.view === "form" ? answer : undefined;
  return (
    <>
      <Note role={answer?.view === "end" ? "status" : undefined}>
        {answer?.view === "end" ? "That was the whole way. Nothing was cast. " : ""}
        This is a preview with invented finalists, one of them your own. Nothing can be cast here.{" "}
        {whichRules(rulesOf)} Look at other ways to vote:{" "}
        {methods.map((method, at) => (
          <span key={method}>
            {at > 0 && ", "}
            {method === page.method ? (
              <b>{methodNames[method]}</b>
            ) : (
              <Link to={previewPath(method)}>{methodNames[method]}</Link>
            )}
          </span>
        ))}
        .
      </Note>
      {answer?.view === "check" ? (
        <Check page={page} choice={answer.choice} written={answer.written} />
      ) : (
        <Ballot key={page.method} page={page} errors={form?.errors} written={form?.written} />
      )}
    </>
  );
}
