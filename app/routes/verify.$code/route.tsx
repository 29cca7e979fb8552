import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Check, SearchX } from "lucide-react";
import { withinLimit } from "~/auth/limits.server";
import { addressOf } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCompany } from "~/db/company.server";
import { findByCertificateCode } from "~/db/hall.server";
import { findHowChosen } from "~/db/how-chosen.server";
import { readCertificateCode } from "~/domain/laureates/certificate-code";
import { CheckAnother } from "~/ui/check-another";
import type { PageHandle } from "~/ui/handle";
import { PublicPage } from "~/ui/public-page";
import { Genuine } from "./genuine";
import type { ReactNode } from "react";

export const handle: PageHandle = { frame: "bare" };
export const meta: MetaFunction = () => [{ title: "Check a certificate · Laurels" }];

export async function loader({ params }: LoaderFunctionArgs) {
  await withinLimit("certificate-check-address", addressOf());
  const db = database();
  const company = await findCompany(db);
  const companyName = company?.name ?? "Laurels";
  const code = readCertificateCode(params.code ?? "");
  const found = code ? await findByCertificateCode(db, code, await databaseNow(db)) : null;
  if (!found || !code) return json({ companyName, certificate: null }, { status: 404 });
  const { honour, shown } = found;
  const chosen = honour.categoryId ? await findHowChosen(db, honour.categoryId) : null;
  const { awardName, cycleName, honouredOn, note } = honour;
  return json({
    companyName,
    certificate: {
      code,
      awardName,
      occasion: cycleName || String(honouredOn.getUTCFullYear()),
      honouredOn: honouredOn.toISOString(),
      note,
      chosen,
      title: shown?.title ?? null,
      citation: shown?.citation ?? null,
      names: shown?.members.map(({ name }) => name) ?? [],
    },
  });
}

export default function VerifyCertificate() {
  const { companyName, certificate } = useLoaderData<typeof loader>();
  return (
    <PublicPage companyName={companyName}>
      {certificate ? (
        <>
          <Verdict icon={<Check className="i" aria-hidden="true" />} title="This certificate is genuine">
            {certificate.note
              ? `It was issued by ${companyName}. A note was added since.`
              : `It was issued by ${companyName} and has not been withdrawn.`}
          </Verdict>
          <Genuine certificate={certificate} />
        </>
      ) : (
        <Verdict
          icon={<SearchX className="i unknown" aria-hidden="true" />}
          title="No certificate has this code"
        >
          Check the code for a slip of the pen. If it stays unknown, {companyName} did not issue it.
        </Verdict>
      )}
      <CheckAnother />
    </PublicPage>
  );
}

function Verdict({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="check-says">
      {icon}
      <div>
        <h1>{title}</h1>
        <p className="ink2">{children}</p>
      </div>
    </div>
  );
}
