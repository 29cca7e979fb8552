import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requireMay } from "~/auth/require.server";
import { findCategory } from "~/db/categories.server";
import { database } from "~/db/client.server";
import { findReturningOfficer } from "~/db/second-keys.server";
import { phasePermits } from "~/domain/awards/phase";
import { setSecondKey } from "~/operations/set-second-key.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

export const meta: MetaFunction = () => [{ title: "The second key · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "The second key" },
  ],
};

const longest = 200;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const category = await findLocked(params);
  const officer = await findReturningOfficer(database(), category.id);
  const { cycle } = category;
  return json({
    cycle: { id: cycle.id, name: cycle.name },
    award: category.name,
    canSet: phasePermits(cycle.phase, "set-second-key"),
    officer: officer && (officer.id === viewer.id ? "You" : officer.name),
    isMine: officer?.id === viewer.id,
  });
}

/** Makes the viewer the returning officer. What was typed is never sent back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const category = await findLocked(params);
  await withinLimit("second-key-person", viewer.id);
  const form = await request.formData();
  const text = (name: string) => textIn(form, name).slice(0, longest);
  const verdict = await setSecondKey(await actOf(request, viewer), {
    categoryId: category.id,
    passphrase: text("passphrase"),
    again: text("again"),
  });
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/cycles/${category.cycle.id}?done=second-key`);
}

async function findLocked({ id, categoryId }: ActionFunctionArgs["params"]) {
  const category = await findCategory(database(), categoryId ?? "");
  if (!category || category.cycle.id !== id || !category.twoKeys) throw new Response(null, { status: 404 });
  return category;
}

export default function SecondKey() {
  const { cycle, award, canSet, officer, isMine } = useLoaderData<typeof loader>();
  const errors: Record<string, string> = useActionData<typeof action>()?.errors ?? {};
  const back = `/manage/cycles/${cycle.id}`;
  return (
    <>
      <PageHead
        title="The second key"
        lead={`${award}: its ballot box opens with two keys only, the server’s and yours.`}
      />
      {officer && (
        <Note look="good">
          <b>{officer}</b> {isMine ? "are" : "is"} the returning officer.
          {canSet &&
            " A new passphrase can be set until the vote opens. The one before it is of no use then."}
        </Note>
      )}
      {!canSet && <Note>The vote has been opened, so the key cannot be changed any more.</Note>}
      {canSet && (
        <Form method="post" className="form" autoComplete="off">
          <FormErrors errors={errors} />
          <ul className="dots">
            <li>Whoever sets the passphrase is the returning officer of this vote.</li>
            <li>After the close the ballots are counted once you have typed it again.</li>
            <li>
              <b>Nobody can recover it.</b> It is stored nowhere. If it is forgotten, no ballot of this vote
              can ever be read, and the vote has to be held again.
            </li>
          </ul>
          <TextField
            label="Passphrase"
            name="passphrase"
            type="password"
            autoComplete="new-password"
            maxLength={longest}
            required
            hint="At least 16 characters. Five words that do not belong together are easy to keep."
            error={errors.passphrase}
          />
          <TextField
            label="The same once more"
            name="again"
            type="password"
            autoComplete="new-password"
            maxLength={longest}
            required
            error={errors.again}
          />
          <p className="form-acts">
            <SubmitButton>Set my key</SubmitButton>
            <ButtonLink to={back}>Not now</ButtonLink>
          </p>
        </Form>
      )}
    </>
  );
}
