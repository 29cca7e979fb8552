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
import { findBox } from "~/db/ballot-boxes.server";
import { database } from "~/db/client.server";
import { findReturningOfficer } from "~/db/second-keys.server";
import { waitOf, type BoxWait } from "~/domain/voting/box-wait";
import { unlockBox } from "~/operations/unlock-box.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

export const meta: MetaFunction = () => [{ title: "Open the ballot box · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Open the ballot box" },
  ],
};

const longest = 200;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const { category, ...box } = await findBoxOf(params);
  const officer = await findReturningOfficer(database(), category.id);
  return json({
    cycle: { id: category.cycle.id, name: category.cycle.name },
    award: category.name,
    wait: waitOf(category.cycle.phase, box),
    officer: officer?.name ?? "",
  });
}

/** Opens the officer's lock. What was typed is never sent back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const { category } = await findBoxOf(params);
  await withinLimit("second-key-person", viewer.id);
  const passphrase = textIn(await request.formData(), "passphrase").slice(0, longest);
  const verdict = await unlockBox(await actOf(request, viewer), { categoryId: category.id, passphrase });
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/cycles/${category.cycle.id}?done=unlocked`);
}

async function findBoxOf({ id, categoryId }: ActionFunctionArgs["params"]) {
  const box = await findBox(database(), categoryId ?? "");
  if (!box || box.category.cycle.id !== id || !box.category.twoKeys)
    throw new Response(null, { status: 404 });
  return box;
}

const elsewhere: Record<Exclude<BoxWait, "second-key">, string> = {
  open: "The vote is open. The passphrase is asked for after its close.",
  quorum: "Too few have voted. The passphrase is asked for once it is decided that the box is opened.",
  nothing: "This box does not wait for a passphrase any more.",
};

export default function Unlock() {
  const { cycle, award, wait, officer } = useLoaderData<typeof loader>();
  const errors: Record<string, string> = useActionData<typeof action>()?.errors ?? {};
  const back = `/manage/cycles/${cycle.id}`;
  return (
    <>
      <PageHead title="Open the ballot box" lead={`${award}, ${cycle.name}`} />
      {wait !== "second-key" && (
        <>
          <Note>{elsewhere[wait]}</Note>
          <p className="form-acts">
            <ButtonLink to={back}>Back to the cycle</ButtonLink>
          </p>
        </>
      )}
      {wait === "second-key" && (
        <Form method="post" className="form" autoComplete="off">
          <FormErrors errors={errors} />
          <p>
            The box opens with the passphrase that <b>{officer}</b> set before the vote, and with no other.
          </p>
          <TextField
            label="Passphrase"
            name="passphrase"
            type="password"
            autoComplete="off"
            maxLength={longest}
            required
            hint="Capitals and spaces count."
            error={errors.passphrase}
          />
          <p className="form-acts">
            <SubmitButton>Open the box</SubmitButton>
            <ButtonLink to={back}>Not now</ButtonLink>
          </p>
        </Form>
      )}
    </>
  );
}
