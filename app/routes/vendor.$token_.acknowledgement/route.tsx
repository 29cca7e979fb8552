import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { z } from "zod";
import { vendorActOf } from "~/auth/vendor-act.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { acknowledgeOrder } from "~/operations/acknowledge-order.server";
import { findOrderForVendor } from "~/operations/vendor-token.server";
import { FormErrors } from "~/ui/form-errors";
import { fieldsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { AcknowledgeForm } from "~/ui/orders/acknowledge-form";
import { oneLine } from "~/ui/orders/one-line";
import { PublicPage } from "~/ui/public-page";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Confirm the order · Laurels" }];
export const handle: PageHandle = { frame: "bare" };

const schema = z.strictObject({
  contactName: oneLine(120),
  shipOn: z.iso.date(),
  arriveOn: z.iso.date(),
});
const wrong: Record<string, string> = {
  contactName: "Write your name, up to 120 characters.",
  shipOn: "Choose the day on which it ships.",
  arriveOn: "Choose the day on which it arrives.",
};

export async function loader({ params }: LoaderFunctionArgs) {
  const order = await findOrderForVendor(database(), params.token ?? "");
  if (!order) throw new Response("Not found", { status: 404 });
  const { name } = await getCompany(database());
  return json({ companyName: name });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const act = await vendorActOf(request, token);
  if (!act) throw new Response("Not found", { status: 404 });
  const values = fieldsIn(await request.formData());
  const form = schema.safeParse(values);
  if (!form.success) {
    const fields = form.error.issues.map(({ path }) => String(path[0]));
    const errors = Object.fromEntries(
      fields.map((field) => [field, wrong[field] ?? "Look at this once more."]),
    );
    return json({ errors, values }, { status: 400 });
  }
  const { contactName, shipOn, arriveOn } = form.data;
  const promise = { contactName, shipOn: new Date(shipOn), arriveOn: new Date(arriveOn) };
  const verdict = await acknowledgeOrder(act, { token, ...promise });
  if (verdict.ok) return redirect(`/vendor/${token}?done=confirmed`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values }, { status: 409 });
}

/** The same form as on the order’s page: seen where it was refused. */
export default function Acknowledgement() {
  const { companyName } = useLoaderData<typeof loader>();
  const { token } = useParams();
  const answer = useActionData<typeof action>();
  return (
    <PublicPage companyName={companyName} foot={<span>No account needed</span>}>
      <h1>Confirm the order</h1>
      <FormErrors errors={answer?.errors} />
      <AcknowledgeForm
        action={`/vendor/${token}/acknowledgement`}
        errors={answer?.errors}
        values={answer?.values}
      />
      <p>
        <Link to={`/vendor/${token}`}>Back to the order</Link>
      </p>
    </PublicPage>
  );
}
