import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { FileText } from "lucide-react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findPeopleImport } from "~/db/people-imports.server";
import { importPeople } from "~/operations/import-people.server";
import { planPeopleImport } from "~/operations/plan-people-import.server";
import { ButtonLink } from "~/ui/button";
import { timeOfDay } from "~/ui/dates";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { fileSentence } from "~/ui/import-words";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { errorsOf } from "~/ui/refusals";
import { listOf, number } from "~/ui/words";
import { Go } from "./go";
import { countGoing, countResults, rowsShown, showable, type Show } from "./results";
import { RowsTable } from "./rows-table";
import { Summary } from "./summary";

export const meta: MetaFunction = () => [{ title: "Check the file · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [
    { label: "Manage", to: "/manage" },
    { label: "People", to: "/manage/people" },
    { label: "Import" },
  ],
};

const rowsAPage = 50;
const shape = z.strictObject({
  welcome: z.literal("on").optional(),
  problems: z.literal("leave-out").optional(),
  seen: z.string().max(64).default(""),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const query = new URL(request.url).searchParams;
  const db = database();
  const upload = await findPeopleImport(db, params.id ?? "");
  if (!upload) throw new Response(null, { status: 404 });
  const { filename, addedCount: added, changedCount: changed, leftOutCount: leftOut } = upload;
  if (upload.state === "applied") throw redirect(donePath({ added, changed, leftOut }));
  const actor = { kind: "person", id: viewer.id, name: viewer.name, roles: viewer.roles } as const;
  const planned = await planPeopleImport(db, actor, upload.csv);
  if (!planned.ok) throw json({ sentence: fileSentence(planned.problem) }, { status: 400 });
  const { plan, columns, unknownHeads, mark } = planned;
  const goingIn = planned.withoutProblems();
  const going = countGoing(plan.rows, goingIn.rows);
  const counts = countResults(plan.rows);
  const show = (showable.find((word) => word === query.get("show")) ?? "look") satisfies Show;
  const shown = rowsShown(plan.rows, show);
  const page = pageNumber(query);
  return json({
    file: {
      name: filename,
      at: timeOfDay(upload.createdAt, viewer.timeZone),
      columns: columns.length,
      unknownHeads,
    },
    counts,
    going,
    mark,
    departments: goingIn.departments,
    show,
    page,
    pageSize: rowsAPage,
    total: shown.length,
    rows: shown.slice((page - 1) * rowsAPage, page * rowsAPage),
    roles: viewer.roles,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { welcome, problems, seen } = parsed.data;
  const input = { importId: params.id ?? "", welcome: welcome === "on", problems, seen };
  const verdict = await importPeople(await actOf(request, viewer), input);
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  if (!verdict.ok) return json({ errors: errorsOf(verdict) }, { status: 409 });
  return redirect(donePath(verdict.value));
}

/** The list of people, which says what the import did. */
function donePath({ added, changed, leftOut }: { added: number; changed: number; leftOut: number }) {
  const left = leftOut > 0 ? `&left=${leftOut}` : "";
  return `/manage/people?added=${added}&changed=${changed}${left}`;
}

export default function CheckImport() {
  const { file, counts, going, mark, departments, show, page, pageSize, total, rows, roles } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname } = useLocation();
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead title="Import people" lead="Read the rows first. Nothing has changed yet." />
      <FormErrors errors={answer?.errors} />
      <div className="sheet fileb">
        <FileText className="i" aria-hidden="true" />
        <span className="grow">
          <b>{file.name}</b>
          <br />
          <span className="meta">
            {number(counts.all)} rows, {file.columns} columns known, uploaded at {file.at}.
            {file.unknownHeads.length > 0 && ` Left out: ${listOf(file.unknownHeads.slice(0, 6))}.`}
          </span>
        </span>
        <ButtonLink size="small" to="/manage/people/import">
          Upload another file
        </ButtonLink>
      </div>
      <Summary counts={counts} departments={departments} />
      <RowsTable rows={rows} show={show} counts={counts} problemsPath={`${pathname}/problems`} />
      <Pagination page={page} pageSize={pageSize} total={total} noun="rows" />
      <Go problems={counts.problem} going={going} mark={mark} />
    </>
  );
}
