import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireScreened } from "~/auth/require-screened.server";
import { actOf } from "~/auth/require.server";
import { declineNomination } from "~/operations/decline-nomination.server";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { crumbsTo, NominationDecision, pathBack, screenedInWords } from "~/ui/nomination-decision";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Decline this nomination · Laurels" }];
export const handle: PageHandle = { crumbs: crumbsTo("Decline") };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { nomination } = await requireScreened(request, params.id);
  return json(screenedInWords(nomination));
}

/** Declines a nomination with a reason. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, nomination } = await requireScreened(request, params.id);
  const reason = textIn(await request.formData(), "reason");
  const verdict = await declineNomination(await actOf(request, viewer), nomination.id, reason);
  if (!verdict.ok) return json({ reason, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`${pathBack(nomination)}&done=declined`);
}

export default function DeclineNomination() {
  const nomination = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <NominationDecision
      title="Decline this nomination?"
      meaning="Its nominator gets your reason by letter."
      question="Why?"
      verb="Decline it"
      nomination={nomination}
      answered={answered}
    />
  );
}
