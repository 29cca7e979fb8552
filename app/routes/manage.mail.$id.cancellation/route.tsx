import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { cancelLetter } from "~/operations/cancel-letter.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-mail");
  return redirect(`/manage/mail/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-mail");
  const id = params.id ?? "";
  const verdict = await cancelLetter(await actOf(request, viewer), id);
  if (verdict.ok) return redirect(`/manage/mail/${id}?done=cancellation`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

/** Seen only where the act was refused. */
export default function Refused() {
  const { id } = useParams();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title="The letter stays as it is" />
      <div className="stack">
        <FormErrors errors={answer?.errors} />
        <div className="acts">
          <ButtonLink to={`/manage/mail/${id}`}>Back to the letter</ButtonLink>
        </div>
      </div>
    </>
  );
}
