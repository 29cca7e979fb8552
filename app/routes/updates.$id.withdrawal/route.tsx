import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findDepartmentLed } from "~/db/leads.server";
import { findUpdate } from "~/db/updates.server";
import { withdrawsAs } from "~/domain/updates/withdrawal";
import { withdrawUpdate } from "~/operations/withdraw-update.server";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Take an update down · Laurels" }];

export const handle: PageHandle = {
  crumbs: () => [{ label: "Updates", to: "/updates" }, { label: "Take it down" }],
};

const shape = z.strictObject({ reason: z.string().max(5_000).default("") });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id, roles } = await requirePerson(request);
  const db = database();
  const [update, leads] = await Promise.all([findUpdate(db, params.id ?? ""), findDepartmentLed(db, id)]);
  const as = update && withdrawsAs(update, { id, roles, leads });
  if (!as) throw new Response("Not found", { status: 404 });
  return json({ as, line: update.line, authorName: update.author.name });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const form = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) throw new Response("This is not the form of a reason.", { status: 400 });
  const verdict = await withdrawUpdate(await actOf(request, viewer), {
    updateId: params.id ?? "",
    ...form.data,
  });
  if (verdict.ok) return redirect("/updates?done=withdrawn");
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ values: form.data, errors: errorsOf(verdict) }, { status: 409 });
}

export default function WithdrawUpdate() {
  const { as, line, authorName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lead =
    as === "author"
      ? "It leaves the board and the next weekly letter. What was sent stays sent."
      : `It leaves the board and the next weekly letter. ${authorName} reads why.`;
  return (
    <>
      <PageHead title={`Take down “${line}”`} lead={lead} />
      <Form method="post" className="form" noValidate>
        <FormErrors errors={answer?.errors} />
        {as === "keeper" && (
          <TextArea
            label="Why?"
            name="reason"
            maxLength={1000}
            defaultValue={answer?.values.reason}
            error={answer?.errors.reason}
          />
        )}
        <div className="form-acts">
          <SubmitButton look="danger">Take it down</SubmitButton>
          <ButtonLink look="quiet" to="/updates">
            Keep it
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
