import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { decodeText } from "~/domain/people/import/decode";
import { readValuesFile } from "~/domain/scorecard/import/read-file";
import { uploadKpiValues } from "~/operations/upload-kpi-values.server";
import { described, Field } from "~/ui/field";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { valueFileSentence } from "~/ui/scorecard/value-file-words";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Bring in values · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Scorecard", to: "/scorecard" },
    { label: "Charters", to: "/scorecard/charters" },
    { label: "Bring in values" },
  ],
};

const mostBytes = 1_000_000;

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  return json({});
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const upload = (await request.formData()).get("file");
  if (!(upload instanceof File) || upload.size === 0) return refuse("Choose a file first.");
  if (upload.size > mostBytes) return refuse("This file is larger than 1 MB.");
  await withinLimit("upload-person", person.id);
  const csv = decodeText(new Uint8Array(await upload.arrayBuffer())).replaceAll("\u0000", "");
  const file = readValuesFile(csv);
  if (!file.ok) return refuse(valueFileSentence(file.problem));
  const filename = upload.name.replace(/[^\p{L}\p{N} ._()-]/gu, "").slice(-100) || "values.csv";
  const verdict = await uploadKpiValues(await actOf(request, person), { filename, csv });
  if (verdict.ok) return redirect(`/scorecard/uploads/${verdict.value}`);
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

function refuse(sentence: string) {
  return json({ errors: { file: sentence } as Record<string, string> }, { status: 400 });
}

export default function UploadValues() {
  const answer = useActionData<typeof action>();
  const look = {
    label: "File of values",
    name: "file",
    hint: "CSV with KPI, period (2026, 2026-Q3 or 2026-07), value and, if you like, source. At most 1 MB.",
    error: answer?.errors.file ?? answer?.errors[""],
  };
  return (
    <>
      <PageHead
        title="Bring in values"
        lead="First you see what the file would do. Nothing changes until you say so."
      />
      <Form method="post" encType="multipart/form-data" className="form">
        <Field {...look}>
          <input className="field" type="file" accept=".csv,.txt,text/csv" required {...described(look)} />
        </Field>
        <div className="form-acts">
          <SubmitButton>Read this file</SubmitButton>
        </div>
      </Form>
    </>
  );
}
