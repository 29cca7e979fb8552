import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findNomination } from "~/db/nominations.server";
import { answerText } from "~/domain/awards/answer-text";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { returnNomination } from "~/operations/return-nomination.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Return this nomination · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "screen-nominations");
  const nomination = await findScreened(params.id);
  const { nominator, nomineeNames, teamName, category } = nomination;
  return json({
    about: `${nominator.name} for ${nomineeTitle(nomineeNames, teamName)}, ${category.name}`,
    back: pathBack(nomination),
    answers: category.questions.map((question) => ({
      label: question.label,
      answer: answerText(question, nomination.answers[question.id] ?? ""),
    })),
  });
}

/** Hands a nomination back with a reason. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const nomination = await findScreened(params.id);
  const reason = String((await request.formData()).get("reason") ?? "");
  const verdict = await returnNomination(await actOf(request, viewer), nomination.id, reason);
  if (!verdict.ok) return json({ reason, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`${pathBack(nomination)}&done=returned`);
}

/** Drafts and what was withdrawn are nobody's but the nominator's. */
async function findScreened(id: string | undefined) {
  const nomination = await findNomination(database(), id ?? "");
  const isPrivate = nomination?.state === "draft" || nomination?.state === "withdrawn";
  if (!nomination || isPrivate) throw new Response(null, { status: 404 });
  return nomination;
}

function pathBack({ cycle, entryId }: { cycle: { id: string }; entryId: string | null }): string {
  return `/manage/cycles/${cycle.id}/screening?entry=${entryId ?? ""}`;
}

export default function ScreenNomination() {
  const { about, back, answers } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  return (
    <>
      <PageHead title="Return this nomination?" lead={about} />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <p>
          Its nominator can change it and send it again, until the vote opens. You can undo this for ten
          minutes, and the letter waits that long.
        </p>
        {answers.map(({ label, answer }) => (
          <div className="qa" key={label}>
            <h2 className="label">{label}</h2>
            <p>{answer || "No answer."}</p>
          </div>
        ))}
        <TextArea
          label="What should they change?"
          name="reason"
          rows={3}
          defaultValue={answered?.reason}
          error={errors.reason}
          maxLength={1000}
        />
        <p className="form-acts">
          <SubmitButton>Return it</SubmitButton>
          <ButtonLink to={back}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}
