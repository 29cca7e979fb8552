import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { errorsOf } from "~/ui/refusals";
import { isQuietAct } from "~/ui/quiet-act";
import { actOnSheet } from "./act-on-sheet.server";
import { EntryPart } from "./entry-part";
import { JuryList } from "./jury-list";
import { NoEntry } from "./no-entry";
import { readJuryPage } from "./page-data.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.page.award ?? "Jury"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { page: { award: string; cycleName: string } }) => [
    { label: "Jury", to: "/jury" },
    { label: `${data.page.award}, ${data.page.cycleName}` },
  ],
  frame: "wide",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id: personId } = await requirePerson(request);
  const query = new URL(request.url).searchParams;
  const at = { categoryId: params.categoryId ?? "", personId, assignmentId: query.get("entry") };
  return json({ page: await readJuryPage(database(), at), done: query.get("done") });
}

/** Saves, finishes, opens again or abstains. A refusal hands back what was typed, and what is kept. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const form = await request.formData();
  const categoryId = params.categoryId ?? "";
  const path = `/jury/${encodeURIComponent(categoryId)}`;
  const act = await actOf(request, person);
  const mine = { categoryId, personId: person.id, assignmentId: textIn(form, "assignmentId") };
  const before = await readJuryPage(act.db, mine);
  const outcome = await actOnSheet(act, form);
  if (!outcome.ok) {
    if (outcome.refusal.reason === "not-found") throw new Response(null, { status: 404 });
    const isElsewhere = outcome.refusal.reason === "sheet-version";
    const { sheet } = isElsewhere ? await readJuryPage(act.db, mine) : before;
    const kept =
      isElsewhere && sheet ? { version: sheet.version, scores: sheet.scores, comment: sheet.comment } : null;
    const answer = { saved: null, errors: errorsOf(outcome.refusal), written: outcome.written, kept };
    return json(answer, { status: 409 });
  }
  if (form.has("autosave")) {
    return json({
      saved: { at: act.now.toISOString(), version: outcome.version },
      errors: {},
      written: null,
      kept: null,
    });
  }
  const stays = outcome.did === "saved" || outcome.did === "reopened";
  return redirect(`${path}?done=${outcome.did}${stays ? `&entry=${outcome.assignmentId}` : ""}`);
}

/** Autosaving asks for nothing again: what is being written stays as it is. */
export function shouldRevalidate(asked: ShouldRevalidateFunctionArgs) {
  return isQuietAct(asked) ? false : asked.defaultShouldRevalidate;
}

/** What a juror scores: the list of all, and one entry at a time. */
export default function Jury() {
  const { page, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { sheet } = page;
  return (
    <div className="jy">
      <JuryList page={page} currentId={sheet?.id} />
      {sheet ? (
        <EntryPart key={sheet.id} page={page} sheet={sheet} done={done} answer={answer} />
      ) : (
        <NoEntry page={page} />
      )}
    </div>
  );
}

export type JuryAnswer = ReturnType<typeof useActionData<typeof action>>;
