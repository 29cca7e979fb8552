import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { letterRules } from "~/domain/mail/rules";
import type { LetterTemplate } from "~/domain/mail/letters";
import { showTemplate } from "~/operations/show-template.server";
import type { PageHandle } from "~/ui/handle";
import { LetterFrame } from "~/ui/letter-frame";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";
import { SectionHead } from "~/ui/section-head";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.rule.title ?? "Template"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Templates", to: "/manage/mail/templates" }, { label: "Template" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "read-mail");
  const template = params.template ?? "";
  if (!Object.hasOwn(letterRules, template)) throw new Response("Not found", { status: 404 });
  const known = template as LetterTemplate;
  const { subject, text } = await showTemplate(database(), known);
  return json({ roles: viewer.roles, template, rule: letterRules[known], subject, text });
}

export default function Template() {
  const { roles, template, rule, subject, text } = useLoaderData<typeof loader>();
  const letter = `/manage/mail/templates/${template}/letter`;
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title={rule.title} lead={`“${subject}”, to ${rule.to}. ${rule.neededFor ?? ""}`} />
      <Looks title="In the light" letter={letter} name={rule.title} />
      <Looks title="In the dark" letter={`${letter}?look=dark`} name={rule.title} dark />
      <SectionHead title="As plain text" />
      <div className="sheet">
        <pre className="letter-text">{text}</pre>
      </div>
    </>
  );
}

function Looks({ title, letter, name, dark }: { title: string; letter: string; name: string; dark?: true }) {
  return (
    <section>
      <SectionHead title={title} />
      <div className="letter-looks">
        <figure>
          <figcaption>Desktop</figcaption>
          <div className="letter-sheet">
            <LetterFrame src={letter} title={`${name}, desktop, ${title}`} dark={dark} />
          </div>
        </figure>
        <figure>
          <figcaption>Phone</figcaption>
          <div className="letter-sheet">
            <LetterFrame src={letter} title={`${name}, phone, ${title}`} width="phone" dark={dark} />
          </div>
        </figure>
      </div>
    </section>
  );
}
