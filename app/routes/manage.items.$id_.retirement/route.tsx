import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findItem } from "~/db/catalogue.server";
import { retireItem } from "~/operations/retire-item.server";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Retire an item · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-vendors");
  const item = await findItem(database(), params.id ?? "");
  if (!item) throw new Response("Not found", { status: 404 });
  return json({ id: item.id, name: item.name });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const itemId = params.id ?? "";
  const verdict = await retireItem(await actOf(request, viewer), { itemId });
  if (verdict.ok) return redirect(`/manage/items/${itemId}?done=retired`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function ItemRetirement() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Retire ${name}?`}
        lead="It is not ordered any more. Orders under way go on, and awards that use it draft no order."
      />
      <Form method="post" className="form">
        <FormErrors errors={answer?.errors} />
        <div className="form-acts">
          <SubmitButton look="danger">Retire the item</SubmitButton>
          <Link className="btn" to={`/manage/items/${id}`}>
            Not now
          </Link>
        </div>
      </Form>
    </>
  );
}
