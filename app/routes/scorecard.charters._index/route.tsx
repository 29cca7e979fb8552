import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Plus } from "lucide-react";
import { actOf, requireMay, requirePerson } from "~/auth/require.server";
import { listCharters } from "~/db/charters.server";
import { database } from "~/db/client.server";
import { may } from "~/domain/people/may";
import { mayEnter } from "~/domain/scorecard/charter";
import { adoptCharters } from "~/operations/adopt-charters.server";
import { ButtonLink } from "~/ui/button";
import { textsIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { CharterList } from "./charter-list";
import { readyCharters } from "./ready";
import { ReadyCharters } from "./ready-charters";

export const meta: MetaFunction = () => [{ title: "Charters · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Scorecard", to: "/scorecard" }, { label: "Charters" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const keeps = may(person, "manage-scorecard");
  const db = database();
  const [inUse, retired] = [
    await listCharters(db, { show: "in-use" }),
    keeps ? await listCharters(db, { show: "retired" }) : [],
  ];
  const asRow = (charter: (typeof inUse)[number]) => ({
    ...charter,
    mayEnter: charter.measure === "manual" && mayEnter(charter, { id: person.id, keeps }),
  });
  return json({
    keeps,
    charters: inUse.map(asRow),
    retired: retired.map(asRow),
    ready: keeps ? readyCharters(inUse.map(({ name }) => name)) : [],
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requireMay(request, "manage-scorecard");
  const form = await request.formData();
  const keys = textsIn(form, "keys").slice(0, 50);
  if ([...form.keys()].some((key) => key !== "keys")) throw new Response("No such form.", { status: 400 });
  const verdict = await adoptCharters(await actOf(request, person), keys);
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect("/scorecard/charters?done=adopted");
}

const outcomes: Record<string, string> = {
  adopted: "These KPIs are on the scorecard. Give them owners and targets next.",
  added: "The KPI is on the scorecard.",
  changed: "The charter is changed.",
  retired: "The KPI is off the scorecard. Its figures stay.",
  returned: "The KPI is back on the scorecard.",
  target: "The target is set.",
};

export default function Charters() {
  const { keeps, charters, retired, ready } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  const enters = charters.some((charter) => charter.mayEnter);
  return (
    <>
      <PageHead
        title="Charters"
        lead="What each KPI is, decided before its first figure: how it is measured, which way is better, and who of each side answers for it."
      >
        {enters && <ButtonLink to="/scorecard/uploads">Bring in a file</ButtonLink>}
        {keeps && (
          <ButtonLink look="primary" to="/scorecard/charters/new">
            <Plus className="i i-s" aria-hidden="true" />
            Add a KPI
          </ButtonLink>
        )}
      </PageHead>
      {outcome && !answer && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      <CharterList charters={charters} keeps={keeps} label="KPIs of the scorecard" />
      {ready.length > 0 && <ReadyCharters ready={ready} error={answer?.errors.keys ?? answer?.errors[""]} />}
      {retired.length > 0 && (
        <details className="sc-alt">
          <summary>Retired ({retired.length})</summary>
          <CharterList charters={retired} keeps={keeps} label="Retired KPIs" />
        </details>
      )}
    </>
  );
}
