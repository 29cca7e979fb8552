import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { isWeek, weekWords } from "~/domain/updates/digest-slot";
import { writeDigestNote } from "~/operations/write-digest-note.server";
import { previewDigest, renderDigest } from "~/operations/preview-digest.server";
import { dayAndTime } from "~/ui/dates";
import { known } from "~/ui/known";
import { ManageNav } from "~/ui/manage-nav";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { Editing } from "./editing";
import { Looks } from "./looks";

export const meta: MetaFunction = () => [{ title: "The weekly letter · Laurels" }];

const shape = z.strictObject({ week: z.string().refine(isWeek), note: z.string().max(5_000) });

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "keep-updates");
  const db = database();
  const { first, content, from: _, ...preview } = await previewDigest(db, await databaseNow(db));
  const { subject, text } = await renderDigest(db, { week: preview.week, content, name: viewer.name });
  return json({
    ...preview,
    ...{ subject, text, roles: viewer.roles, formKey: randomUUID(), words: weekWords(preview.week) ?? "" },
    first: first && dayAndTime(first, viewer.timeZone),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "keep-updates");
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response("This is not the form of a note.", { status: 400 });
  const verdict = await writeDigestNote(await actOf(request, viewer), parsed.data);
  if (verdict.ok) return redirect("/manage/digest?done=note");
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ note: parsed.data.note, errors: errorsOf(verdict) }, { status: 409 });
}

const outcomes: Record<string, string> = {
  note: "Your note stands above the letter.",
  hold: "The letter is held back. It leaves when one of you approves it.",
  approve: "The letter is approved. It leaves as it is, at each reader’s hour.",
  skip: "There is no letter in this week.",
  test: "The letter is on its way to you.",
};

export default function ManageDigest() {
  const letter = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  const { week, words, subject, text, isEmpty, roles } = letter;
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead
        title="The weekly letter"
        lead={`${words}: ${isEmpty ? "nothing new so far." : `“${subject}”`}`}
      />
      {outcome && !answer && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      <Editing letter={letter} note={answer?.note ?? letter.note} errors={answer?.errors} />
      {isEmpty ? (
        <Note>
          An empty week sends nothing. What is posted, signed or checked until the letter leaves is in it.
        </Note>
      ) : (
        <Looks letter={`/manage/digest/${week}/letter`} text={text} />
      )}
    </>
  );
}
