import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requireMay } from "~/auth/require.server";
import { findAward } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { figuresAPage, listFigures } from "~/db/figures.server";
import { readFiguresFile } from "~/domain/awards/figures/read-file";
import { decodeText } from "~/domain/people/import/decode";
import { uploadFigures } from "~/operations/upload-figures.server";
import { figureFileSentence } from "~/ui/figure-words";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { errorsOf } from "~/ui/refusals";
import { figureText } from "~/ui/threshold-words";
import { FiguresTable } from "./figures-table";
import { UploadForm } from "./upload-form";

export const meta: MetaFunction = () => [{ title: "Figures · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { award: { id: string; name: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.award.name, to: `/manage/awards/${data.award.id}` },
    { label: "Figures" },
  ],
};

const mostBytes = 4_000_000;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "give-awards");
  const db = database();
  const award = await findAward(db, params.id ?? "");
  if (!award || award.kind !== "threshold") throw new Response("Not found", { status: 404 });
  const query = new URL(request.url).searchParams;
  const search = (query.get("q") ?? "").slice(0, 100);
  const page = pageNumber(query);
  const { rows, total } = await listFigures(db, award.id, { search, page });
  const [unit = ""] = award.threshold.conditions.flatMap((one) => (one.source === "figures" ? one.unit : []));
  return json({
    award: { id: award.id, name: award.name },
    figures: rows.map(({ id, person, periodStart, thousandths }) => ({
      ...{ id, person, periodStart },
      figure: `${figureText(String(thousandths))} ${unit}`.trim(),
    })),
    ...{ total, search, page, pageSize: figuresAPage },
    added: countIn(query, "added"),
    changed: countIn(query, "changed"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const awardId = params.id ?? "";
  const upload = (await request.formData()).get("file");
  if (!(upload instanceof File) || upload.size === 0) return refuse("Choose a file first.", 400);
  if (upload.size > mostBytes) return refuse("This file is larger than 4 MB.", 400);
  await withinLimit("upload-person", viewer.id);
  const csv = decodeText(new Uint8Array(await upload.arrayBuffer())).replaceAll("\u0000", "");
  const file = readFiguresFile(csv);
  if (!file.ok) return refuse(figureFileSentence(file.problem), 400);
  const filename = upload.name.replace(/[^\p{L}\p{N} ._()-]/gu, "").slice(-100) || "figures.csv";
  const verdict = await uploadFigures(await actOf(request, viewer), { awardId, filename, csv });
  if (verdict.ok) return redirect(`/manage/awards/${awardId}/figures/${verdict.value.id}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

function refuse(sentence: string, status: number) {
  return json({ errors: { file: sentence } as Record<string, string> }, { status });
}

function countIn(query: URLSearchParams, name: string): number | null {
  const count = Number(query.get(name) ?? NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

export default function Figures() {
  const { award, figures, total, search, page, pageSize, added, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Figures for “${award.name}”`}
        lead="One number for each person and period. Only those who give awards see them."
      />
      {added !== null && changed !== null && (
        <Note look="good" role="status">
          The file is in: {added} new, {changed} replaced.
        </Note>
      )}
      <UploadForm awardId={award.id} error={answer?.errors.file ?? answer?.errors[""]} />
      <FiguresTable figures={figures} total={total} search={search} />
      <Pagination page={page} pageSize={pageSize} total={total} noun="figures" />
    </>
  );
}
