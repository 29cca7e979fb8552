import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { findBox } from "~/db/ballot-boxes.server";
import { database } from "~/db/client.server";
import { readTurnout } from "~/db/turnout.server";
import { waitOf } from "~/domain/voting/box-wait";
import { votesNeeded } from "~/domain/voting/quorum";
import { instantOf } from "~/domain/zoned-time";
import { extendVote } from "~/operations/extend-vote.server";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Too few have voted · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Quorum" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const { category, ...box } = await findBoxOf(params);
  const { cycle } = category;
  const turnout = (await readTurnout(database(), cycle.id)).get(category.id);
  return json({
    cycle: { id: cycle.id, name: cycle.name, timeZone: cycle.timeZone },
    categoryId: category.id,
    award: category.name,
    waits: waitOf(cycle.phase, box) === "quorum",
    cast: turnout?.cast ?? 0,
    eligible: turnout?.eligible ?? 0,
    needed: votesNeeded(turnout?.eligible ?? 0, category),
  });
}

/** Gives the vote more time. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const { category } = await findBoxOf(params);
  const form = await request.formData();
  const typed = {
    closesAt: textIn(form, "closesAt").slice(0, 20),
    reason: textIn(form, "reason"),
  };
  const closesAt = instantOf(typed.closesAt, category.cycle.timeZone);
  if (!closesAt) return json({ typed, errors: { closesAt: "Choose a date and a time." } }, { status: 400 });
  const verdict = await extendVote(await actOf(request, viewer), {
    categoryId: category.id,
    closesAt,
    reason: typed.reason,
  });
  if (!verdict.ok) return json({ typed, errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/cycles/${category.cycle.id}?done=extended`);
}

async function findBoxOf({ id, categoryId }: ActionFunctionArgs["params"]) {
  const box = await findBox(database(), categoryId ?? "");
  if (!box || box.category.cycle.id !== id) throw new Response(null, { status: 404 });
  return box;
}

export default function NoQuorum() {
  const { cycle, categoryId, award, waits, cast, eligible, needed } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string | undefined> = answered?.errors ?? {};
  const path = `/manage/cycles/${cycle.id}/quorum/${categoryId}`;
  if (!waits) {
    return (
      <>
        <PageHead title="Quorum" lead={`${award}, ${cycle.name}`} />
        <Note>There is nothing to decide here.</Note>
        <p className="form-acts">
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Back to the cycle</ButtonLink>
        </p>
      </>
    );
  }
  return (
    <>
      <PageHead
        title="Too few have voted"
        lead={`${award}: ${cast} of ${plural(eligible, "voter")} cast a ballot, and ${needed} were needed. Nobody has opened the box.`}
      />
      <div className="stack-l">
        <Form method="post" action={`${path}?index`} className="form">
          <h2>Give it more time</h2>
          <FormErrors errors={errors} />
          <ul className="dots">
            <li>The same box takes ballots again. Those that were cast stay in it and can be replaced.</li>
            <li>Everybody who has not voted gets a letter with your reason.</li>
            <li>The other votes of this cycle stay closed.</li>
          </ul>
          <TextField
            label="New close"
            name="closesAt"
            type="datetime-local"
            defaultValue={answered?.typed.closesAt}
            error={errors.closesAt}
            hint={`Time in ${cycle.timeZone.replaceAll("_", " ")}.`}
          />
          <TextArea
            label="Why?"
            name="reason"
            rows={2}
            maxLength={1000}
            defaultValue={answered?.typed.reason}
            error={errors.reason}
            hint="One sentence. The voters read it, and it stays in the record."
          />
          <p className="form-acts">
            <SubmitButton>Extend the vote</SubmitButton>
          </p>
        </Form>
        <section className="form" aria-labelledby="jury">
          <h2 id="jury">Or hand it to a jury</h2>
          <p>A jury chooses from the same finalists. The box is opened and counted all the same.</p>
          <p>
            <ButtonLink to={`/manage/cycles/${cycle.id}/jury/${categoryId}/hand-over`}>
              Hand it to a jury
            </ButtonLink>
          </p>
        </section>
        <section className="form" aria-labelledby="leave">
          <h2 id="leave">Or leave it at that</h2>
          <p>The box is opened and counted, and you see how it went. There is no winner by this vote.</p>
          <p>
            <Confirm
              label="Open the box and count"
              title={`Open the box of ${award}?`}
              confirm="Open and count"
              action={`${path}/release`}
            >
              <p>
                After that the vote cannot be extended any more: nobody may look how it stands and then ask
                for more votes.
              </p>
            </Confirm>
          </p>
        </section>
      </div>
    </>
  );
}
