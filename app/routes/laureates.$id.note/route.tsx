import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findLaureate } from "~/db/hall.server";
import { noteLaureate } from "~/operations/note-laureate.server";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

const schema = z.strictObject({ note: z.string().max(500) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "give-awards");
  const db = database();
  const laureate = await findLaureate(db, params.id ?? "", { seesAll: true }, await databaseNow(db));
  if (!laureate) throw new Response("Not found", { status: 404 });
  return json({ note: laureate.note });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const sent = Object.fromEntries(await request.formData());
  const form = schema.safeParse(sent);
  if (!form.success) {
    const errors: Record<string, string> = { note: "Use at most 500 characters." };
    return json({ errors, note: typeof sent.note === "string" ? sent.note : "" }, { status: 400 });
  }
  const { note } = form.data;
  const verdict = await noteLaureate(await actOf(request, viewer), params.id ?? "", note);
  if (verdict.ok) return redirect(`/laureates/${params.id}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), note }, { status: 409 });
}

/** The note by itself: where it was refused, and without scripts. */
export default function NotePage() {
  const { note } = useLoaderData<typeof loader>();
  const { id } = useParams();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.errors ?? {};
  return (
    <>
      <PageHead title="Add a note" lead="It stands beside the honour for everybody." />
      <Form method="post" action={`/laureates/${id}/note`} className="form">
        <FormErrors errors={errors} />
        <TextArea
          label="What changed since"
          name="note"
          rows={3}
          maxLength={500}
          defaultValue={answer?.note ?? note}
          error={errors.note}
        />
        <div className="form-acts">
          <SubmitButton>Add the note</SubmitButton>
        </div>
      </Form>
    </>
  );
}
