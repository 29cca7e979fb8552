import { json, redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { database } from "~/db/client.server";
import { findCompany } from "~/db/company.server";
import { readCertificateCode } from "~/domain/laureates/certificate-code";
import { CheckAnother } from "~/ui/check-another";
import type { PageHandle } from "~/ui/handle";
import { PublicPage } from "~/ui/public-page";

export const handle: PageHandle = { frame: "bare" };
export const meta: MetaFunction = () => [{ title: "Check a certificate · Laurels" }];

/** The form sends the code as `?code=`; each certificate has an address of its own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const typed = (new URL(request.url).searchParams.get("code") ?? "").slice(0, 100);
  if (typed.trim() !== "") return redirect(`/verify/${readCertificateCode(typed) ?? "unknown"}`);
  const company = await findCompany(database());
  return json({ companyName: company?.name ?? "Laurels" });
}

export default function CheckCertificate() {
  const { companyName } = useLoaderData<typeof loader>();
  return (
    <PublicPage companyName={companyName}>
      <h1>Check a certificate</h1>
      <p className="lead">
        Every certificate of {companyName} carries a code. Enter it to see what was honoured.
      </p>
      <CheckAnother label="Code of the certificate" />
    </PublicPage>
  );
}
