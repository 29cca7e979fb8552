import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf } from "~/auth/require.server";
import { requireCertifier } from "~/auth/require-certifier.server";
import { database } from "~/db/client.server";
import { findResultPage } from "~/db/result-pages.server";
import { seesResultEarly } from "~/operations/certifying-hands.server";
import { proposeTieOrder } from "~/operations/propose-tie-order.server";
import { ButtonLink } from "~/ui/button";
import { textIn } from "~/ui/form-text";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { TieForm } from "~/ui/tie-form";
import { tieQuestion } from "~/ui/tie-question";

export const meta: MetaFunction = () => [{ title: "Decide the tie · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requireCertifier(request);
  const db = database();
  const found = await findResultPage(db, params.categoryId ?? "");
  if (!found || !(await seesResultEarly(db, person, found))) throw new Response(null, { status: 404 });
  const { candidates, result } = found.file;
  if (!result.openTie) throw redirect(`/results/${found.category.id}`);
  return json({
    categoryId: found.category.id,
    award: found.category.name,
    question: tieQuestion(result),
    tied: candidates.filter(({ id }) => result.openTie?.includes(id)).map(({ id, name }) => ({ id, name })),
  });
}

/** Proposes how a tie is settled. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requireCertifier(request);
  const categoryId = params.categoryId ?? "";
  const form = await request.formData();
  const reason = textIn(form, "reason");
  const proposal = { categoryId, order: orderOf(form), reason };
  const verdict = await proposeTieOrder(await actOf(request, person), proposal);
  if (verdict.ok) return redirect(`/results/${categoryId}`);
  if (verdict.reason === "not-found" || verdict.reason === "not-allowed")
    throw new Response(null, { status: 404 });
  const errors: Record<string, string> = errorsOf(verdict);
  return json({ reason, places: Object.fromEntries(placesIn(form)), errors }, { status: 409 });
}

/** The numbers beside the entries, by entry. */
function placesIn(form: FormData): [string, string][] {
  const names = [...form.keys()].filter((name) => name.startsWith("place."));
  return names.map((name) => [name.slice("place.".length), textIn(form, name).slice(0, 2)]);
}

/** The entries by the number beside each; none where a number is missing or two have the same. */
function orderOf(form: FormData): string[] {
  const placed = placesIn(form).map(([id, place]) => ({ id, at: placeNumber(place) }));
  const places = new Set(placed.map(({ at }) => at));
  if (places.has(null) || places.size < placed.length) return [];
  return placed.sort((a, b) => a.at! - b.at!).map(({ id }) => id);
}

/** An empty field is no place, and above all not the first. */
function placeNumber(place: string): number | null {
  return /^[1-9]\d?$/.test(place.trim()) ? Number(place) : null;
}

/** The form by itself, for a proposal that was refused. */
export default function DecideTie() {
  const { categoryId, award, question, tied } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const placeOf = (id: string, index: number) => answered?.places[id] ?? String(index + 1);
  return (
    <>
      <PageHead title="Decide the tie" lead={award} />
      <TieForm
        categoryId={categoryId}
        question={question}
        tied={tied.map(({ id, name }, index) => ({ id, name, place: placeOf(id, index) }))}
        reason={answered?.reason}
        errors={answered?.errors}
      />
      <p>
        <ButtonLink to={`/results/${categoryId}`}>Back to the result</ButtonLink>
      </p>
    </>
  );
}
