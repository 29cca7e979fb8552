import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useParams, useRouteError } from "@remix-run/react";
import { Lock } from "lucide-react";
import { day, plainDay } from "~/ui/dates";
import type { PageHandle } from "~/ui/handle";
import { PublicPage } from "~/ui/public-page";
import { WhatWentWrong } from "~/ui/what-went-wrong";
import { LinkEnded, LinkUnknown } from "./link-ended";
import { readVendorOrder } from "./read-vendor-order.server";
import { Steps } from "./steps";
import { WhatToEngrave } from "./what-to-engrave";

export const meta: MetaFunction = () => [{ title: "Your order · Laurels" }];
export const handle: PageHandle = { frame: "bare" };

const gone = 410;

/** Opening the link changes nothing: only the vendor's forms act. */
export async function loader({ params }: LoaderFunctionArgs) {
  const page = await readVendorOrder(params.token ?? "");
  if (!page) throw new Response("Not found", { status: 404 });
  return json(page, { status: page.ended ? gone : 200 });
}

export default function VendorPage() {
  const page = useLoaderData<typeof loader>();
  const { token = "" } = useParams();
  const { companyName, vendorName, buyer } = page.frame;
  if (page.ended) return <LinkEnded companyName={companyName} buyer={buyer} />;
  const { order, pieces, timeZone } = page;
  return (
    <PublicPage companyName={companyName} width="wide" foot={<span>No account needed</span>}>
      <p className="meta row ven-l">
        <Lock className="i i-s" aria-hidden="true" />
        For {vendorName}. This link opens one order, until{" "}
        {order.linkEndsAt && day(order.linkEndsAt, timeZone)}.
      </p>
      <h1>
        {order.title}, order {order.number}
      </h1>
      <dl className="need">
        {order.neededBy && <Need name="Needed in hand by" value={plainDay(order.neededBy)} />}
        {order.poNumber && <Need name="PO number" value={order.poNumber} />}
        <Need name="Total before tax" value={order.total} />
      </dl>
      <div className="vg">
        <Steps page={page} path={`/vendor/${token}`} />
        <WhatToEngrave order={order} pieces={pieces} />
      </div>
    </PublicPage>
  );
}

function Need({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="label">{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}

export function ErrorBoundary() {
  const thrown = useRouteError();
  if (isRouteErrorResponse(thrown) && thrown.status === 404) return <LinkUnknown />;
  return <WhatWentWrong />;
}
