import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database, type Database } from "~/db/client.server";
import { searchCandidates } from "~/db/eligible-people.server";
import { findPerson } from "~/db/people.server";
import { listSuggestedDoubles } from "~/db/suggested-doubles.server";
import { mergePeople } from "~/operations/merge-people.server";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { compareAccounts, type Account } from "./compared.server";
import { FindOther } from "./find-other";
import { MergeBoth } from "./merge-both";
import { Suggestions } from "./suggestions";

export const meta: MetaFunction = () => [{ title: "Doubles · People · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Manage", to: "/manage" },
    { label: "People", to: "/manage/people" },
    { label: "Doubles" },
  ],
};

const mostFound = 12;

export async function loader({ request }: LoaderFunctionArgs) {
  const { roles } = await requireMay(request, "manage-people");
  const db = database();
  const query = new URL(request.url).searchParams;
  const [kept, gone] = [await accountOf(db, query.get("kept")), await accountOf(db, query.get("gone"))];
  const search = (query.get("q") ?? "").slice(0, 100);
  const isChosen = kept !== null && gone !== null;
  return json({
    ...{ roles, search, kept: kept && shownOf(kept), gone: gone && shownOf(gone) },
    lines: isChosen ? await compareAccounts(db, kept, gone) : [],
    found: kept && !gone && search ? await othersFound(db, search, kept.id) : null,
    suggested: isChosen || kept ? [] : await listSuggestedDoubles(db),
  });
}

const shape = z.strictObject({ kept: z.string().min(1).max(64), gone: z.string().min(1).max(64) });

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { kept: keptId, gone: goneId } = parsed.data;
  const verdict = await mergePeople(await actOf(request, viewer), { keptId, goneId });
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect(`/manage/people/${encodeURIComponent(keptId)}?done=merged`);
}

async function accountOf(db: Database, id: string | null) {
  const found = id ? await findPerson(db, id.slice(0, 64)) : null;
  return !found || found.mergedIntoId ? null : found;
}

function shownOf({ id, name, email }: Account) {
  return { id, name, email };
}

async function othersFound(db: Database, search: string, keptId: string) {
  const found = await searchCandidates(db, search, mostFound);
  return found
    .filter(({ id }) => id !== keptId)
    .map(({ id, name, jobTitle, departmentName }) => ({
      id,
      name,
      detail: `${jobTitle}, ${departmentName}`,
    }));
}

export default function Doubles() {
  const { roles, kept, gone, lines, search, found, suggested } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead
        title="Doubles"
        lead="Two accounts of the same person become one. What they did moves to the one you keep."
      />
      <FormErrors errors={answered?.errors ?? {}} />
      {kept && gone ? (
        <MergeBoth keptId={kept.id} goneId={gone.id} lines={lines} />
      ) : kept ? (
        <FindOther kept={kept} search={search} found={found} />
      ) : (
        <Suggestions suggested={suggested} />
      )}
    </>
  );
}
