import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { importsAPage, listImports } from "~/db/people-imports.server";
import { decodeText } from "~/domain/people/import/decode";
import { readPeopleFile } from "~/domain/people/import/read-file";
import { uploadPeople } from "~/operations/upload-people.server";
import { shortDay } from "~/ui/dates";
import { described, Field } from "~/ui/field";
import type { PageHandle } from "~/ui/handle";
import { fileSentence } from "~/ui/import-words";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { ColumnsKnown } from "./columns-known";
import { History } from "./history";

export const meta: MetaFunction = () => [{ title: "Import people · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Manage", to: "/manage" },
    { label: "People", to: "/manage/people" },
    { label: "Import" },
  ],
};

const mostBytes = 24_000_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { roles, timeZone } = await requireMay(request, "manage-people");
  const page = pageNumber(new URL(request.url).searchParams);
  const db = database();
  const [{ rows, total }, now] = await Promise.all([listImports(db, page), databaseNow(db)]);
  const imports = rows.map(({ id, filename, by, appliedAt, hasFile, ...counts }) => ({
    ...{ id, filename, by, hasFile },
    ...{
      addedCount: counts.addedCount,
      changedCount: counts.changedCount,
      leftOutCount: counts.leftOutCount,
    },
    on: appliedAt ? shortDay(appliedAt, timeZone, now) : "",
  }));
  return json({ roles, imports, page, total, pageSize: importsAPage });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const upload = (await request.formData()).get("file");
  if (!(upload instanceof File) || upload.size === 0) return refuse("Choose a file first.", 400);
  if (upload.size > mostBytes) return refuse("This file is larger than 24 MB.", 400);
  await withinLimit("upload-person", viewer.id);
  const csv = decodeText(new Uint8Array(await upload.arrayBuffer())).replaceAll("\u0000", "");
  const file = readPeopleFile(csv);
  if (!file.ok) return refuse(fileSentence(file.problem), 400);
  const verdict = await uploadPeople(await actOf(request, viewer), { filename: nameOf(upload), csv });
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/people/import/${verdict.value.id}`);
}

function refuse(sentence: string, status: number) {
  return json({ errors: { file: sentence } as Record<string, string> }, { status });
}

function nameOf(upload: File): string {
  const plain = upload.name.replace(/[^\p{L}\p{N} ._()-]/gu, "");
  return plain.slice(-100) || "people.csv";
}

export default function ImportPeople() {
  const { roles, ...history } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const look = {
    label: "File of people",
    name: "file",
    hint: "CSV with up to 100,000 people, at most 24 MB. Saved from Excel, Numbers or your HR system; comma, semicolon or tab.",
    error: answer?.errors.file ?? answer?.errors[""],
  };
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead
        title="Import people"
        lead="First you see what would change. Nothing is saved until you say so."
      />
      <Form method="post" encType="multipart/form-data" className="form">
        <Field {...look}>
          <input className="field" type="file" accept=".csv,.txt,text/csv" required {...described(look)} />
        </Field>
        <div className="form-acts">
          <SubmitButton>Read this file</SubmitButton>
        </div>
      </Form>
      <ColumnsKnown />
      <History {...history} />
    </>
  );
}
