import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { listItemsOnOffer } from "~/db/catalogue.server";
import { database } from "~/db/client.server";
import { findWinForToy } from "~/db/order-sources.server";
import { findOrderOfWin } from "~/db/orders.server";
import { draftDealToy } from "~/operations/draft-deal-toy.server";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { Select } from "~/ui/select";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Order a deal toy · Laurels" }];

const schema = z.strictObject({ itemId: z.string().max(64).optional() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-orders");
  const db = database();
  const [win, items] = await Promise.all([findWinForToy(db, params.id ?? ""), listItemsOnOffer(db)]);
  if (!win) throw new Response("Not found", { status: 404 });
  const pieces = win.participants.filter(({ side }) => side !== "other").length;
  const choices = items.map(({ id, name, vendor }) => ({ value: id, label: `${name}, ${vendor.name}` }));
  const usual = items.find(({ shape }) => shape === "cube")?.id;
  return json({ win: { id: win.id, title: win.title }, pieces, choices, usual });
}

/** Drafts the order of a win in one click; where it is drafted already, leads to it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-orders");
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return json({ errors: { itemId: "Choose an item." } }, { status: 400 });
  const winId = params.id ?? "";
  const verdict = await draftDealToy(await actOf(request, viewer), {
    winId,
    itemId: form.data.itemId || undefined,
  });
  if (verdict.ok) return redirect(`/orders/${verdict.value}?done=drafted`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  const earlier = verdict.reason === "order-exists" ? await findOrderOfWin(database(), winId) : null;
  if (earlier) return redirect(`/orders/${earlier.id}`);
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function DealToyPage() {
  const { win, pieces, choices, usual } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <>
      <PageHead
        title="Order a deal toy"
        lead={`For “${win.title}”: ${plural(pieces, "piece")}, one for each person.`}
      />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        {choices.length > 0 && (
          <Select label="Item" name="itemId" options={choices} defaultValue={usual} error={errors?.itemId} />
        )}
        <div className="form-acts">
          <SubmitButton>Draft the order</SubmitButton>
          <Link className="btn" to={`/wins/${win.id}`}>
            Not now
          </Link>
        </div>
      </Form>
    </>
  );
}
