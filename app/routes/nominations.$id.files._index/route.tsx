import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listNominationFiles } from "~/db/nomination-files.server";
import { findOwnNomination } from "~/db/nominations.server";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { addNominationFile } from "~/operations/add-nomination-file.server";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { BackToWords, Place } from "./place";
import { placesOf } from "./places.server";

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
    places: placesOf({ questions: own.category.questions, isSent: own.state === "submitted" }, files),
    takes: nominationsTake(own.cycle, own.state, own.cycle.pausedAt ?? now),
  });
}

/** Takes the one file that was chosen; its field says at which question. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const nominationId = params.id ?? "";
  const [[field, upload] = ["file", null] as const] = await request.formData();
  await withinLimit("upload-person", viewer.id);
  const questionId = field.startsWith("file.") ? field.slice("file.".length, 64) : "";
  const name = upload instanceof File ? upload.name : "";
  const content = upload instanceof File ? new Uint8Array(await upload.arrayBuffer()) : new Uint8Array();
  const file = { nominationId, questionId, name, content };
  const verdict = await addNominationFile(await actOf(request, viewer), file);
  if (verdict.ok) return redirect(`/nominations/${nominationId}/files`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json({ questionId, errors: errorsOf(verdict) }, { status: 409 });
}

export default function NominationFiles() {
  const { id, title, award, cycleId, places, takes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Files" lead={`${title}, ${award}`}>
        <BackToWords cycleId={cycleId} nominationId={id} />
      </PageHead>
      {places.map((place) => {
        const errors = answer?.questionId === place.questionId ? answer.errors : {};
        const error = errors.file ?? errors[""];
        return <Place key={place.questionId} nominationId={id} place={place} takes={takes} error={error} />;
      })}
    </>
  );
}
