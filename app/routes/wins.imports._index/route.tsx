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
import { listWinImports } from "~/db/win-imports.server";
import { decodeText } from "~/domain/people/import/decode";
import { readDealFile } from "~/domain/wins/import/read-deals";
import { uploadWins } from "~/operations/upload-wins.server";
import { shortDay } from "~/ui/dates";
import { described, Field } from "~/ui/field";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { dealFileSentence } from "~/ui/wins/deal-words";
import { ImportHistory, madeWords } from "./history";

export const meta: MetaFunction = () => [{ title: "Import deals · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Joint wins", to: "/wins" }, { label: "Import deals" }],
};

const mostBytes = 24_000_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { timeZone } = await requireMay(request, "import-wins");
  const db = database();
  const [rows, now] = await Promise.all([listWinImports(db), databaseNow(db)]);
  const imports = rows.map(({ appliedAt, createdBy, ...row }) => ({
    ...row,
    by: createdBy.name,
    on: appliedAt ? shortDay(appliedAt, timeZone, now) : "",
  }));
  const done = new URL(request.url).searchParams.get("done");
  return json({ imports, done: imports.find(({ id }) => id === done) });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "import-wins");
  const upload = (await request.formData()).get("file");
  if (!(upload instanceof File) || upload.size === 0) return refuse("Choose a file first.", 400);
  if (upload.size > mostBytes) return refuse("This file is larger than 24 MB.", 400);
  await withinLimit("upload-person", viewer.id);
  const csv = decodeText(new Uint8Array(await upload.arrayBuffer())).replaceAll("\u0000", "");
  const file = readDealFile(csv);
  if (!file.ok) return refuse(dealFileSentence(file.problem), 400);
  const filename = upload.name.replace(/[^\p{L}\p{N} ._()-]/gu, "").slice(-100) || "deals.csv";
  const verdict = await uploadWins(await actOf(request, viewer), { filename, csv });
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/wins/imports/${verdict.value.id}`);
}

function refuse(sentence: string, status: number) {
  return json({ errors: { file: sentence } as Record<string, string> }, { status });
}

export default function ImportDeals() {
  const { imports, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const look = {
    label: "File of closed deals",
    name: "file",
    hint: "CSV from HubSpot, Salesforce or a table of your own, at most 24 MB. One row for each deal.",
    error: answer?.errors.file ?? answer?.errors[""],
  };
  return (
    <>
      <PageHead
        title="Import deals"
        lead="Won deals become drafts of joint wins. First you see what would change, nothing is saved until you say so."
      />
      {done && !answer && (
        <Note look="good" role="status">
          {done.filename} is imported: {madeWords(done)}.{" "}
          {done.addedCount > 0 && "The owners find their drafts under Joint wins."}
        </Note>
      )}
      <Form method="post" encType="multipart/form-data" className="form">
        <Field {...look}>
          <input className="field" type="file" accept=".csv,.txt,text/csv" required {...described(look)} />
        </Field>
        <div className="form-acts">
          <SubmitButton>Read this file</SubmitButton>
        </div>
      </Form>
      <section className="import-notes">
        <h2>What becomes of a deal</h2>
        <p>
          Its owner finds a draft under Joint wins, writes what both sides did, and sends it. Both sides sign
          it as any other win: nothing that is imported counts before. One letter tells each owner about all
          of theirs.
        </p>
        <p>
          The same deal in a later file changes its draft where nobody has written over it. A win that was
          sent is not touched, for its figures are locked.
        </p>
        <p>A file that you read and do not import is deleted after 30 days.</p>
      </section>
      <ImportHistory imports={imports} />
    </>
  );
}
