import { randomUUID } from "node:crypto";
import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFormKey } from "~/auth/require-form-key.server";
import { actOf, requireMay } from "~/auth/require.server";
import { listAwardChoices } from "~/db/award-choices.server";
import { countAwardChanges, findAward } from "~/db/awards.server";
import { listLaureatesOf } from "~/db/award-laureates.server";
import { database } from "~/db/client.server";
import { movedQuestion } from "~/domain/awards/question-list";
import { changeAward } from "~/operations/change-award.server";
import { createAward } from "~/operations/create-award.server";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { errorsOf } from "~/ui/refusals";
import { editedQuestions, readAwardForm } from "./award-form.server";
import { AwardEditor } from "./editor";
import { editedFirst } from "./first-round-form.server";
import { editedJury } from "./jury-form.server";
import { editorData } from "./editor-data.server";
import { firstDraft } from "./first-draft.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.award.name || "New award"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { award: { name: string } }) => [
    { label: "Awards", to: "/manage/awards" },
    { label: data.award.name || "New award" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-awards");
  const db = database();
  const isNew = params.id === "new";
  const found = isNew ? null : await findAward(db, params.id ?? "");
  if (!isNew && !found) throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const award = found ?? (await firstDraft(db, query));
  const [choices, shown, past, changes] = await Promise.all([
    listAwardChoices(db),
    editorData(db, award),
    listLaureatesOf(db, found?.id ?? ""),
    countAwardChanges(db, found?.id ?? ""),
  ]);
  return json({
    id: found?.id ?? null,
    award,
    retired: found?.retiredAt !== null && found !== null,
    choices,
    past,
    changes,
    ...shown,
    formKey: randomUUID(),
    done: query.get("done"),
    copyOf: isNew ? query.get("copy") : null,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-awards");
  const form = await request.formData();
  const { values, errors } = readAwardForm(form, params.id ?? "");
  const act = await actOf(request, viewer);
  let seen = Number(textIn(form, "changes"));
  const edit = form.get("edit");
  const find = form.get("find");
  if (typeof edit === "string") {
    const questions = editedQuestions(values.questions, edit, movedQuestion);
    const firstRound = editedFirst(values.firstRound, edit);
    return answer({ ...values, questions, firstRound, jury: editedJury(values.jury, edit) }, {}, 200);
  }
  if (typeof find === "string") return answer(values, {}, 200, find);
  if (Object.keys(errors).length > 0) return answer(values, errors, 400);
  if (params.id === "new") {
    const made = await createAward(act, values, {
      formKey: requireFormKey(form.get("formKey")),
      copyOf: textIn(form, "copyOf").slice(0, 64),
    });
    return made.ok
      ? redirect(`/manage/awards/${made.value.id}?done=created`)
      : answer(values, errorsOf(made), 409);
  }
  const { kind: _, ...rules } = values;
  const changed = await changeAward(act, params.id ?? "", { rules, seen });
  if (!changed.ok && changed.reason === "not-found") throw new Response(null, { status: 404 });
  if (changed.ok) return redirect("?done=saved");
  if (changed.reason === "award-changed-meanwhile") seen = Number(changed.detail);
  return answer(values, errorsOf(changed), 409);

  async function answer(
    award: typeof values,
    wrong: Record<string, string>,
    status: number,
    searched?: string,
  ) {
    const shown = await editorData(act.db, award, {
      asked: textIn(form, "asked").slice(0, 64),
      searched: searched === undefined ? null : { name: searched, query: queryOf(searched) },
    });
    return json({ award, errors: wrong, changes: seen, ...shown }, { status });
  }

  function queryOf(name: string): string {
    return textIn(form, `${name}Query`).slice(0, 100);
  }
}

export type EditorData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Award() {
  const data = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <AwardEditor key={data.id ?? "new"} data={{ ...data, ...answered }} errors={answered?.errors ?? {}} />
  );
}
