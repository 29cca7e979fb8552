import { randomUUID } from "node:crypto";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCompany } from "~/db/company.server";
import { findReady } from "~/domain/awards/gallery/gallery";
import { runsInCycles } from "~/domain/awards/kind";
import { awardKindNames } from "~/ui/award-words";
import { Button, ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { SubmitButton } from "~/ui/submit-button";
import { ReadyRules } from "./ready-rules";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.award.name ?? "Ready award"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { award: { name: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: "Ready awards", to: "/manage/awards/gallery" },
    { label: data.award.name },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-awards");
  const found = findReady(params.key ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const company = await findCompany(database());
  return json({ ...found, locale: company?.locale ?? "en-GB", formKey: randomUUID() });
}

export type ReadyData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ReadyAwardPage() {
  const { key, suits, award, locale, formKey } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={award.name} lead={`${award.purpose} ${suits}`}>
        <Chip look="plain">{awardKindNames[award.kind]}</Chip>
      </PageHead>
      <ReadyRules award={award} locale={locale} />
      <Form method="post" action="/manage/awards/gallery" className="form-acts">
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="keys" value={key} />
        {runsInCycles(award.kind) ? (
          <>
            <SubmitButton name="then" value="cycle">
              Adopt and plan a cycle
            </SubmitButton>
            <Button type="submit">Adopt only</Button>
          </>
        ) : (
          <SubmitButton>Adopt this award</SubmitButton>
        )}
        <ButtonLink to={`/manage/awards/new?from=${key}`}>Change it first</ButtonLink>
      </Form>
    </>
  );
}
