import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { countSuppressions } from "~/db/suppressions.server";
import { letterRules } from "~/domain/mail/rules";
import { MailNav } from "~/ui/mail-nav";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Templates · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "read-mail");
  return json({ roles: viewer.roles, heldBack: await countSuppressions(database()) });
}

export default function Templates() {
  const { roles, heldBack } = useLoaderData<typeof loader>();
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title="Templates" lead="Every letter that Laurels writes, with a sample.">
        <MailNav current="templates" heldBack={heldBack} />
      </PageHead>
      <ul className="mail-list mail-templates">
        {Object.entries(letterRules).map(([template, rule]) => (
          <li key={template}>
            <Link to={`/manage/mail/templates/${template}`}>
              <span className="grow">
                <b>{rule.title}</b>
                <small>To {rule.to}</small>
              </span>
              <span className="when">
                <small>{rule.neededFor ?? "A courtesy: nothing depends on it."}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
