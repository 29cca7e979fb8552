import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findLaureate, type HallLaureate } from "~/db/hall.server";
import { certificateFilename, renderCertificate } from "~/documents/certificate.server";
import { joined } from "~/domain/laureates/hall";
import { certificateSigners } from "~/domain/laureates/signers";
import { may } from "~/domain/people/may";
import { env } from "~/env.server";

/** The certificate as a PDF, with what this viewer may read of the honour. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const onlooker = may(viewer, "give-awards")
    ? { seesAll: true as const }
    : { seesAll: false as const, personId: viewer.id };
  const laureate = await findLaureate(db, params.id ?? "", onlooker, await databaseNow(db));
  if (!laureate) throw new Response("Not found", { status: 404 });
  const company = await getCompany(db);
  const year = String(laureate.honouredOn.getUTCFullYear());
  const pdf = await renderCertificate({
    companyName: company.name,
    before: "This certificate goes with the award",
    awardName: laureate.awardName,
    title: laureate.title,
    people: peopleBehind(laureate),
    citation: laureate.citation ?? "",
    occasion: laureate.cycleName || year,
    year,
    signers: certificateSigners(laureate, company.name),
    note: "",
    checkAt: `${env.APP_ORIGIN.replace(/^https?:\/\//, "")}/verify/${laureate.certificateCode}`,
  });
  return new Response(pdf, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${certificateFilename(laureate)}"`,
    },
  });
}

function peopleBehind({ title, members }: HallLaureate): string {
  const names = members.map(({ name }) => name);
  return names.every((name) => title.includes(name)) ? "" : joined(names);
}
