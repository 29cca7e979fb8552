import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findUpdate } from "~/db/updates.server";
import { dayAfter, daysMore } from "~/domain/updates/update";
import { localOf } from "~/domain/zoned-time";
import { changeUpdate } from "~/operations/change-update.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { readUpdate } from "~/ui/updates/read-update";
import { UpdateFields } from "~/ui/updates/update-fields";

export const meta: MetaFunction = () => [{ title: "Change an update · Laurels" }];

export const handle: PageHandle = {
  crumbs: () => [{ label: "Updates", to: "/updates" }, { label: "Change" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const [update, { timeZone }, now] = await Promise.all([
    findUpdate(db, params.id ?? ""),
    getCompany(db),
    databaseNow(db),
  ]);
  if (update?.authorId !== viewer.id) throw new Response("Not found", { status: 404 });
  const today = localOf(now, timeZone).slice(0, 10);
  const until = update.validUntil.toISOString().slice(0, 10);
  const validUntil = until < today ? dayAfter(today, daysMore) : until;
  const { kind, line, text, audience } = update;
  return json({ values: { kind, line, text, audience, validUntil, tags: update.tags.join(", ") }, today });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const read = readUpdate(await request.formData());
  if (!read) throw new Response("This is not the form of an update.", { status: 400 });
  const { values, errors, content } = read;
  if (!content) return json({ values, errors }, { status: 400 });
  const verdict = await changeUpdate(await actOf(request, viewer), { updateId: params.id ?? "", content });
  if (verdict.ok) return redirect("/updates?done=saved");
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ values, errors: errorsOf(verdict) }, { status: 409 });
}

export default function EditUpdate() {
  const { values, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Change your update"
        lead="Who has had it in the weekly letter is not written to again."
      />
      <Form method="post" className="sheet up-form" noValidate>
        <FormErrors errors={answer?.errors} />
        <UpdateFields values={answer?.values ?? values} errors={answer?.errors} today={today} />
        <div className="form-acts">
          <SubmitButton>Save</SubmitButton>
          <ButtonLink look="quiet" to="/updates">
            Not now
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
