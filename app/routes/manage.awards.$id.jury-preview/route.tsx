import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findPreviewedAward } from "~/db/previewed-awards.server";
import { veiled, standIn } from "~/domain/juries/blinding";
import { longestComment } from "~/domain/juries/sheet";
import { whichRules } from "~/ui/award-previews";
import type { PageHandle } from "~/ui/handle";
import { CriterionScale } from "~/ui/juries/criterion-scale";
import { hiddenSentence } from "~/ui/juries/jury-words";
import { Note } from "~/ui/note";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sheet of ${data?.award ?? "an award"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { id: string; award: string }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.award, to: `/manage/awards/${data.id}` },
    { label: "The sheet" },
  ],
};

const invented = { name: "Ada Winter", departmentName: "Field Service" };
const tale =
  "Ada Winter of Field Service rang the supplier before the customer had asked. She had the part in four days, and the line ran.";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-awards");
  const categoryId = new URL(request.url).searchParams.get("category");
  const award = await findPreviewedAward(database(), categoryId ?? params.id ?? "");
  if (award?.kind !== "jury" || award.awardId !== params.id) throw new Response(null, { status: 404 });
  const { min, max, blind, criteria, commentExtremes } = award.jury;
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return json({
    id: award.awardId,
    rulesOf: award.rulesOf,
    award: award.name,
    rules: { min, max },
    commentExtremes,
    hidden: hiddenSentence(blind),
    entry: blind.includes("names") ? "Entry 1" : invented.name,
    people: blind.includes("names") ? standIn(0) : invented.name,
    tale: veiled(tale, { blind, members: [invented], nominators: [], titles: [] }),
    criteria: criteria.map(({ id, name, weight, anchors }) => ({
      ...{ id, name, anchors },
      percent: Math.round((100 * weight) / sum),
    })),
  });
}

/** The sheet as jurors will see it, with an invented entry. */
export default function JuryPreview() {
  const {
    award,
    rulesOf,
    rules,
    commentExtremes,
    hidden,
    entry,
    people,
    tale: told,
    criteria,
  } = useLoaderData<typeof loader>();
  return (
    <div className="sheet-preview">
      <Note>This is a preview with an invented entry. Nothing is kept here. {whichRules(rulesOf)}</Note>
      <p className="meta">
        {award}. {hidden}
      </p>
      <h1>{entry}</h1>
      <p className="meta">{people}</p>
      <p className="tale">{told}</p>
      {criteria.length === 0 && <p className="ink2">There are no criteria yet.</p>}
      {criteria.map((criterion) => (
        <CriterionScale key={criterion.id} criterion={criterion} rules={rules} score={null} />
      ))}
      <TextArea
        label="Your comment (optional)"
        name="comment"
        rows={3}
        count={{ most: longestComment, unit: "characters" }}
        hint={commentExtremes ? `A ${rules.min} or a ${rules.max} needs a sentence.` : undefined}
      />
    </div>
  );
}
