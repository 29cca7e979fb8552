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
import { findVendor } from "~/db/vendors.server";
import { retireVendor } from "~/operations/retire-vendor.server";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";

export const meta: MetaFunction = () => [{ title: "Retire a vendor · Laurels" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-vendors");
  const vendor = await findVendor(database(), params.id ?? "");
  if (!vendor) throw new Response("Not found", { status: 404 });
  return json({ id: vendor.id, name: vendor.name });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-vendors");
  const vendorId = params.id ?? "";
  const verdict = await retireVendor(await actOf(request, viewer), { vendorId });
  if (verdict.ok) return redirect(`/manage/vendors/${vendorId}?done=retired`);
  if (verdict.reason === "not-found") throw new Response("Not found", { status: 404 });
  return json({ errors: errorsOf(verdict) }, { status: 409 });
}

export default function VendorRetirement() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`Retire ${name}?`}
        lead="Nothing new is ordered from them. Orders under way go on, and awards that use their items draft no order."
      />
      <Form method="post" className="form">
        <FormErrors errors={answer?.errors} />
        <div className="form-acts">
          <SubmitButton look="danger">Retire the vendor</SubmitButton>
          <Link className="btn" to={`/manage/vendors/${id}`}>
            Not now
          </Link>
        </div>
      </Form>
    </>
  );
}
