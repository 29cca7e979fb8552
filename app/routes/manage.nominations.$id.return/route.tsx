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
import { returnNomination } from "~/operations/return-nomination.server";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { crumbsTo, NominationDecision, pathBack, screenedInWords } from "~/ui/nomination-decision";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Return this nomination · Laurels" }];
export const handle: PageHandle = { crumbs: crumbsTo("Return") };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { nomination } = await requireScreened(request, params.id);
  return json(screenedInWords(nomination));
}

/** Hands a nomination back with a reason. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, nomination } = await requireScreened(request, params.id);
  const reason = textIn(await request.formData(), "reason");
  const verdict = await returnNomination(await actOf(request, viewer), nomination.id, reason);
  if (!verdict.ok) return json({ reason, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`${pathBack(nomination)}&done=returned`);
}

export default function ReturnNomination() {
  const nomination = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <NominationDecision
      title="Return this nomination?"
      meaning="Its nominator can change it and send it again, until the vote opens."
      question="What should they change?"
      verb="Return it"
      nomination={nomination}
      answered={answered}
    />
  );
}
