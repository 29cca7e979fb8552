import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { listRanked } from "~/db/ranked-entries.server";
import { phasePermits } from "~/domain/awards/phase";
import { hasFirstRound } from "~/domain/awards/first-round";
import { applyRule } from "~/domain/awards/shortlist-rule";
import { shortlistByRule } from "~/operations/shortlist-by-rule.server";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { DryRun } from "./dry-run";
import { FirstRoundNote } from "./first-round-note";
import { readRule } from "./read-rule";
import { RuleForm } from "./rule-form";

export const meta: MetaFunction = () => [{ title: "Shortlist by rule · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Screening", to: `/manage/cycles/${data.cycle.id}/screening` },
    { label: "Shortlist by rule" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "screen-nominations");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  const query = new URL(request.url).searchParams;
  const [first] = cycle?.categories ?? [];
  const category = cycle?.categories.find(({ id }) => id === query.get("category")) ?? first;
  if (!cycle || !category || cycle.phase === "draft") throw new Response(null, { status: 404 });
  const rule = readRule(query);
  const outcome = query.has("most") ? applyRule(await listRanked(db, category.id), rule) : null;
  return json({
    cycle: { id: cycle.id, name: cycle.name },
    categories: cycle.categories.map(({ id, name }) => ({ value: id, label: name })),
    category: { id: category.id, name: category.name, awardId: category.awardId },
    first: hasFirstRound(category) ? { ...category.firstRound, voters: null, jury: null } : null,
    rule,
    outcome,
    canShortlist: phasePermits(cycle.phase, "shortlist"),
  });
}

/** Puts on the shortlist what the dry run named, if it still names the same. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const categoryId = textIn(form, "category").slice(0, 64);
  const verdict = await shortlistByRule(await actOf(request, viewer), {
    cycleId: cycle.id,
    categoryId,
    rule: readRule(form),
    expectedIds: textIn(form, "expected").split(" ").filter(Boolean),
  });
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/cycles/${cycle.id}/screening?list=shortlisted&category=${categoryId}&done=chosen`);
}

export type RulePage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ShortlistByRule() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Shortlist by rule"
        lead="Choose a rule, look at whom it names, and confirm. Nothing happens before that."
      />
      <FirstRoundNote data={data} />
      <RuleForm data={data} />
      {data.outcome && <DryRun data={data} outcome={data.outcome} errors={answered?.errors} />}
    </>
  );
}
