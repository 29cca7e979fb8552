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
import { returnNomination } from "~/operations/return-nomination.server";
import { screenEntries } from "~/operations/screen-entries.server";
import { textIn, textsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { crumbsTo, NominationDecision, pathBack, screenedInWords } from "~/ui/nomination-decision";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Return this nomination · Laurels" }];
export const handle: PageHandle = { crumbs: crumbsTo("Return") };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { nomination, stories } = await requireScreened(request, params.id);
  return json(screenedInWords(nomination, stories));
}

/** Hands a nomination back with a reason. */
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
          ...{ cycleId: cycle.id, entryIds: [entryId ?? ""], what: "return", reason },
          stories: textsIn(form, "shown"),
        })
      : await returnNomination(act, story, reason);
  if (!verdict.ok) return json({ reason, story, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`${pathBack(screened.nomination)}&done=returned${story === "all" ? "-all" : ""}`);
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
      word="Return"
      nomination={nomination}
      answered={answered}
    />
  );
}
