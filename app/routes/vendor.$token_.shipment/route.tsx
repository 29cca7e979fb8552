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
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { isLinkOpen } from "~/domain/trophies/vendor-link";
import { shipPieces } from "~/operations/ship-pieces.server";
import { findOrderForVendor } from "~/operations/vendor-token.server";
import { FormErrors } from "~/ui/form-errors";
import { textIn, textsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { oneLine } from "~/ui/orders/one-line";
import { ShipForm } from "~/ui/orders/ship-form";
import { PublicPage } from "~/ui/public-page";
import { errorsOf } from "~/ui/refusals";

export const meta: MetaFunction = () => [{ title: "Mark as shipped · Laurels" }];
export const handle: PageHandle = { frame: "bare" };

const schema = z.strictObject({
  pieceIds: z.array(z.string().max(64)).max(1_000),
  carrier: oneLine(80),
  trackingNumber: oneLine(80),
});
const wrong: Record<string, string> = {
  carrier: "Name the carrier, up to 80 characters.",
  trackingNumber: "Copy the number from the label, up to 80 characters.",
};

export async function loader({ params }: LoaderFunctionArgs) {
  const db = database();
  const [order, company, now] = await Promise.all([
    findOrderForVendor(db, params.token ?? ""),
    getCompany(db),
    databaseNow(db),
  ]);
  if (!order) throw new Response("Not found", { status: 404 });
  const open = isLinkOpen(order.vendorTokenEndsAt, now);
  const waiting = open ? order.pieces.filter(({ shippedAt }) => !shippedAt) : [];
  const pieces = waiting.map(({ id, position, engraving }) => ({ id, position, engraving }));
  return json({ companyName: company.name, pieces });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const act = await vendorActOf(request, token);
  if (!act) throw new Response("Not found", { status: 404 });
  const data = await request.formData();
  const values = {
    pieceIds: textsIn(data, "pieceIds"),
    carrier: textIn(data, "carrier"),
    trackingNumber: textIn(data, "trackingNumber"),
  };
  const form = schema.safeParse(values);
  if (!form.success) {
    const fields = form.error.issues.map(({ path }) => String(path[0]));
    const errors = Object.fromEntries(
      fields.map((field) => [field, wrong[field] ?? "Look at this once more."]),
    );
    return json({ errors, values }, { status: 400 });
  }
  const verdict = await shipPieces(act, { token, ...form.data });
  if (verdict.ok) return redirect(`/vendor/${token}?done=shipped`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict), values }, { status: 409 });
}

/** The same form as on the order’s page: seen where it was refused. */
export default function Shipment() {
  const { companyName, pieces } = useLoaderData<typeof loader>();
  const { token } = useParams();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> | undefined = answer?.errors;
  return (
    <PublicPage companyName={companyName} foot={<span>No account needed</span>}>
      <h1>Mark as shipped</h1>
      <FormErrors errors={errors} />
      {pieces.length > 0 && (
        <ShipForm
          action={`/vendor/${token}/shipment`}
          pieces={pieces}
          errors={errors}
          values={answer?.values}
        />
      )}
      <p>
        <Link to={`/vendor/${token}`}>Back to the order</Link>
      </p>
    </PublicPage>
  );
}
