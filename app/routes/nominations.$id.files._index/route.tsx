import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listNominationFiles } from "~/db/nomination-files.server";
import { findOwnNomination } from "~/db/nominations.server";
import { mostFiles } from "~/domain/awards/evidence";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { addNominationFile } from "~/operations/add-nomination-file.server";
import { ButtonLink } from "~/ui/button";
import { described, Field } from "~/ui/field";
import { fileSize } from "~/ui/file-size";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Files of a nomination · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "My nominations", to: "/nominations" }, { label: "Files" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const own = await findOwnNomination(db, params.id ?? "", viewer.id);
  if (!own) throw new Response(null, { status: 404 });
  const [files, now] = await Promise.all([listNominationFiles(db, own.id), databaseNow(db)]);
  return json({
    id: own.id,
    title: nomineeTitle(own.nomineeNames, own.teamName) || "Nobody named yet",
    award: own.category.name,
    cycleId: own.cycle.id,
    files: files.map(({ id, name, size }) => ({ id, name, size })),
    takes: nominationsTake(own.cycle, own.state, own.cycle.pausedAt ?? now),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const nominationId = params.id ?? "";
  const upload = (await request.formData()).get("file");
  await withinLimit("upload-person", viewer.id);
  const name = upload instanceof File ? upload.name : "";
  const content = upload instanceof File ? new Uint8Array(await upload.arrayBuffer()) : new Uint8Array();
  const file = { nominationId, questionId: "", name, content };
  const verdict = await addNominationFile(await actOf(request, viewer), file);
  if (verdict.ok) return redirect(`/nominations/${nominationId}/files`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function NominationFiles() {
  const { id, title, award, cycleId, files, takes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const look = {
    label: "File",
    name: "file",
    hint: `PDF, PNG or JPG, up to 10 MB each, at most ${mostFiles}.`,
    error: answer?.errors.file ?? answer?.errors[""],
  };
  return (
    <>
      <PageHead title="Files" lead={`${title}, ${award}`}>
        <ButtonLink look="quiet" to={`/cycles/${cycleId}/nominate?nomination=${id}`}>
          Back to the nomination
        </ButtonLink>
      </PageHead>
      {files.length === 0 && <p className="ink2">There are no files beside this nomination yet.</p>}
      <ul className="files">
        {files.map((file) => (
          <li className="file" key={file.id}>
            <span className="grow">
              <a href={`/nominations/${id}/files/${file.id}`}>{file.name}</a>{" "}
              <span className="muted">{fileSize(file.size)}</span>
            </span>
            {takes && (
              <Form method="post" action={`/nominations/${id}/files/${file.id}/removal`}>
                <SubmitButton
                  look="quiet"
                  size="small"
                  action={`/nominations/${id}/files/${file.id}/removal`}
                >
                  Remove<span className="vh"> {file.name}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {takes && files.length < mostFiles && (
        <Form method="post" encType="multipart/form-data" className="form">
          <Field {...look}>
            <input className="field" type="file" required {...described(look)} />
          </Field>
          <div className="form-acts">
            <SubmitButton action={`/nominations/${id}/files`}>Add this file</SubmitButton>
          </div>
        </Form>
      )}
    </>
  );
}
