import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { listDepartments } from "~/db/known-people.server";
import { listLedgerViews } from "~/db/ledger-views.server";
import type { Verdict } from "~/domain/verdict";
import { ledgerQueryText, readLedgerQuery } from "~/domain/wins/ledger-query";
import type { Act } from "~/operations/act.server";
import { chooseLedgerView } from "~/operations/choose-ledger-view.server";
import { discardLedgerView } from "~/operations/discard-ledger-view.server";
import { renameLedgerView } from "~/operations/rename-ledger-view.server";
import { saveLedgerView } from "~/operations/save-ledger-view.server";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SaveView } from "./save-view";
import { ledgerWords } from "~/ui/wins/ledger-words";
import { ViewRow } from "./view-row";

export const meta: MetaFunction = () => [{ title: "Your views · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Joint wins", to: "/wins" }, { label: "Your views" }],
};

const name = z.string().max(500);
const id = z.string().max(64);
const shape = z.discriminatedUnion("does", [
  z.strictObject({
    does: z.literal("save"),
    name,
    query: z.string().max(2000),
    opens: z.literal("on").optional(),
  }),
  z.strictObject({ does: z.literal("rename"), id, name }),
  z.strictObject({ does: z.enum(["open-with", "open-without", "delete"]), id }),
]);

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const keep = new URL(request.url).searchParams.get("keep") ?? "";
  const db = database();
  const [views, departments] = await Promise.all([listLedgerViews(db, person.id), listDepartments(db)]);
  const shows = (query: string) => ledgerWords(readLedgerQuery(new URLSearchParams(query)), { departments });
  return json({
    views: views.map((view) => ({ ...view, shows: shows(view.query) })),
    keep: readable(keep),
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const parsed = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const typed = parsed.data;
  const query = typed.does === "save" ? readable(typed.query) : "";
  const verdict = await actOn(await actOf(request, person), typed, query);
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  if (!verdict.ok) return json({ errors: errorsOf(verdict), typed }, { status: 409 });
  return redirect(typed.does === "save" ? `/wins?${query}` : "/wins/views");
}

function actOn(act: Act, typed: z.infer<typeof shape>, query: string): Promise<Verdict> {
  switch (typed.does) {
    case "save":
      return saveLedgerView(act, { name: typed.name, query, opens: typed.opens ? "with-it" : "as-before" });
    case "rename":
      return renameLedgerView(act, typed);
    case "delete":
      return discardLedgerView(act, typed);
    case "open-with":
      return chooseLedgerView(act, { id: typed.id, opens: "with-it" });
    case "open-without":
      return chooseLedgerView(act, { id: typed.id, opens: "with-none" });
  }
}

/** The query as the ledger reads it, so that the same list is the same view. */
function readable(query: string): string {
  return ledgerQueryText(readLedgerQuery(new URLSearchParams(query)));
}

export default function LedgerViews() {
  const { views, keep } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = refused?.typed;
  const saving = typed?.does === "save" ? typed : null;
  const query = saving?.query ?? keep;
  const isDone = views.some((view) => view.query === query) && !saving;
  return (
    <>
      <PageHead
        title="Your views"
        lead="Filters and order of the ledger under names of your own. Only you see them."
      />
      {query !== "" && !isDone && (
        <SaveView query={query} name={saving?.name ?? ""} error={saving ? refused?.errors.name : undefined} />
      )}
      {views.length === 0 && query === "" && (
        <Empty drawing="book" title="No views yet">
          Filter the ledger of joint wins, then choose “Save this view”.
        </Empty>
      )}
      <ul className="list">
        {views.map((view) => {
          const renaming = typed?.does === "rename" && typed.id === view.id ? typed : null;
          const error = renaming ? refused?.errors.name : undefined;
          return <ViewRow key={view.id} view={view} typed={renaming?.name ?? view.name} error={error} />;
        })}
      </ul>
    </>
  );
}
