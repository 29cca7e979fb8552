import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { listWinFiles } from "~/db/win-files.server";
import { findWin } from "~/db/wins.server";
import { checkEvidenceOpen, evidenceAt, placesOfEvidence } from "~/domain/wins/evidence-files";
import { addWinFile } from "~/operations/add-win-file.server";
import { ButtonLink } from "~/ui/button";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { usePeopleTeam } from "~/ui/people-team";
import { errorsOf, sentenceFor } from "~/ui/refusals";
import type { EvidenceFile } from "~/ui/wins/evidence-files";
import { readPlace } from "~/ui/wins/evidence-place";
import { Place } from "./place";

export const meta: MetaFunction = () => [{ title: "Evidence of a joint win · Laurels" }];
export const handle: PageHandle = {
  crumbs: ({ id, title }: { id: string; title: string }) => [
    { label: "Joint wins", to: "/wins" },
    { label: title, to: `/wins/${id}` },
    { label: "Evidence" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const win = await findWin(database(), params.id ?? "");
  if (win?.submittedById !== viewer.id) throw new Response("Not found", { status: 404 });
  const files = await listWinFiles(database(), win.id);
  const open = checkEvidenceOpen(win);
  return json({
    id: win.id,
    title: win.title || "A win without a name",
    isHidden: win.hideCustomer || win.hideAmounts,
    closed: open.ok ? null : sentenceFor(open),
    mayChange: open.ok || open.reason === "evidence-signed",
    places: placesOfEvidence(win.valueLines).map((kind) => ({
      kind,
      files: evidenceAt(win.valueLines, files, kind).map(({ id, name, size }) => ({ id, kind, name, size })),
    })),
  });
}

/** Takes the one file that was chosen; its field says for which value. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const winId = params.id ?? "";
  const [[field, upload] = ["file", null] as const] = await request.formData();
  await withinLimit("upload-person", viewer.id);
  const kind = readPlace(field.startsWith("file.") ? field.slice("file.".length) : "");
  if (kind === undefined) throw new Response("Not found", { status: 404 });
  const name = upload instanceof File ? upload.name : "";
  const content = upload instanceof File ? new Uint8Array(await upload.arrayBuffer()) : new Uint8Array();
  const verdict = await addWinFile(await actOf(request, viewer), { winId, kind, name, content });
  if (verdict.ok) return redirect(`/wins/${winId}/files`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ kind, errors: errorsOf(verdict) }, { status: 409 });
}

export default function WinFiles() {
  const { id, title, isHidden, closed, mayChange, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const peopleTeam = usePeopleTeam();
  const [files, set] = useState<readonly EvidenceFile[]>(() => places.flatMap((place) => place.files));
  return (
    <>
      <PageHead
        title="Evidence"
        lead={`${title}. What shows that it is so: invoices, quotes, a stock count.`}
      >
        <ButtonLink look="quiet" to={mayChange ? `/wins/${id}/edit` : `/wins/${id}`}>
          {mayChange ? "Back to the words" : "Back to the win"}
        </ButtonLink>
      </PageHead>
      {closed && <Note>{closed}</Note>}
      {places.map(({ kind, files: kept }) => {
        const errors = answer && answer.kind === kind ? answer.errors : {};
        const error = errors.file ?? errors[""];
        const store = { files, set };
        return <Place key={kind} winId={id} {...{ kind, kept, store, error }} takes={closed === null} />;
      })}
      <p className="meta">{readersWords(isHidden, peopleTeam)} Photos lose where and when they were taken.</p>
    </>
  );
}

function readersWords(isHidden: boolean, peopleTeam: string): string {
  return isHidden
    ? `Because this win hides something, only those in it, the ${peopleTeam}, Finance and auditors open its files.`
    : "Whoever reads the win may open its files, Finance beside the values.";
}
