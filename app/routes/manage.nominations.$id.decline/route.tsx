import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireScreened, storyMeant } from "~/auth/require-screened.server";
import { actOf } from "~/auth/require.server";
import { declineNomination } from "~/operations/decline-nomination.server";
import { screenEntries } from "~/operations/screen-entries.server";
import { textIn, textsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { crumbsTo, NominationDecision, pathBack, screenedInWords } from "~/ui/nomination-decision";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Decline this nomination · Laurels" }];
export const handle: PageHandle = { crumbs: crumbsTo("Decline") };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { nomination, stories } = await requireScreened(request, params.id);
  return json(screenedInWords(nomination, stories));
}

/** Declines a nomination with a reason. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, ...screened } = await requireScreened(request, params.id);
  const { cycle, entryId } = screened.nomination;
  const form = await request.formData();
  const reason = textIn(form, "reason");
  const story = storyMeant(textIn(form, "story"), screened);
  if (!story) return json({ reason, story, errors: { story: "Choose a story first." } }, { status: 400 });
  const act = await actOf(request, viewer);
  const verdict =
    story === "all"
      ? await screenEntries(act, {
          ...{ cycleId: cycle.id, entryIds: [entryId ?? ""], what: "decline", reason },
          stories: textsIn(form, "shown"),
        })
      : await declineNomination(act, story, reason);
  if (!verdict.ok) return json({ reason, story, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`${pathBack(screened.nomination)}&done=declined${story === "all" ? "-all" : ""}`);
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
      word="Decline"
      nomination={nomination}
      answered={answered}
    />
  );
}
