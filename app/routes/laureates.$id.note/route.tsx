import { json, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { noteLaureate } from "~/operations/note-laureate.server";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

const schema = z.strictObject({ note: z.string().max(500) });

export async function loader({ request, params }: ActionFunctionArgs) {
  await requireMay(request, "give-awards");
  return redirect(`/laureates/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "give-awards");
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) {
    return json({ errors: { note: "Use at most 500 characters." }, note: "" }, { status: 400 });
  }
  const { note } = form.data;
  const verdict = await noteLaureate(await actOf(request, viewer), params.id ?? "", note);
  if (verdict.ok) return redirect(`/laureates/${params.id}`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), note }, { status: 409 });
}

/** Seen only where the note was refused. */
export default function NotePage() {
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
          defaultValue={answer?.note}
          error={errors.note}
        />
        <div className="form-acts">
          <SubmitButton>Add the note</SubmitButton>
        </div>
      </Form>
    </>
  );
}
