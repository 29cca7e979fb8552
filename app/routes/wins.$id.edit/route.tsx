import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listRatedMonths } from "~/db/rates.server";
import { findPeopleFor, listNamedPeople } from "~/db/win-form.server";
import { listWinFiles } from "~/db/win-files.server";
import { findWin } from "~/db/wins.server";
import { sideOf } from "~/domain/wins/sides";
import { openFor } from "~/domain/wins/win-state";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { currenciesWith } from "~/ui/wins/currencies";
import { readFormStep, savedPath, type FormStep } from "~/ui/wins/form-step";
import { MovedOn } from "~/ui/wins/moved-on";
import { refusedErrors, unreadErrors } from "~/ui/wins/refused-errors";
import { toFields } from "~/ui/wins/win-content";
import type { WinFields } from "~/ui/wins/win-fields";
import { WinWriting } from "~/ui/wins/win-writing";

export const meta: MetaFunction = () => [{ title: "Change a joint win · Laurels" }];

export const handle: PageHandle = {
  crumbs: () => [{ label: "Joint wins", to: "/wins" }, { label: "Change a win" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findOwn(params.id ?? "", person.id);
  const { currency, locale } = await getCompany(database());
  const { state, title, returnComment } = win;
  return json({
    ...(await shown(toFields(win, win.id))),
    ...{ id: win.id, state, title, returnComment, movedOn: !openFor(state, "save") },
    evidence: { base: `/wins/${win.id}/files`, files: await listWinFiles(database(), win.id) },
    ...{ currencies: currenciesWith(currency, win.currency), locale },
    rated: { inCurrency: currency, months: await listRatedMonths(database(), currency) },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const win = await findOwn(params.id ?? "", person.id);
  const act = await actOf(request, person);
  const step = readFormStep(await request.formData());
  if (!step) throw new Response("This is not the form of a win.", { status: 400 });
  if (step.does === "show") return json(await shown(step.fields, step), { status: step.errors ? 400 : 200 });
  const write = step.does === "send" ? recordWin : saveWinDraft;
  const verdict = await write(act, { winId: win.id }, step.form);
  if (!verdict.ok) {
    const again = await shown(step.fields);
    return json({ ...again, errors: refusedErrors(verdict, step, again.people) }, { status: 409 });
  }
  if (step.does === "send") return redirect(`/wins/${win.id}?done=sent`);
  return redirect(savedPath(step.does, win.id));
}

export default function ChangeWin() {
  const { currencies, rated, locale, evidence, id, state, title, returnComment, movedOn, ...kept } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  if (movedOn && !answer) return <MovedOn id={id} title={title} />;
  return (
    <>
      <PageHead
        title={title || "A joint win without a name"}
        lead="What did you do together that neither side could have done alone?"
      />
      {query.get("done") === "saved" && !answer && (
        <Note look="good" role="status">
          Your draft is saved.
        </Note>
      )}
      {state === "returned" && returnComment && (
        <Note look="warning">
          <b>A change was asked for.</b> {returnComment}
        </Note>
      )}
      <WinWriting
        {...kept}
        {...answer}
        {...{ currencies, rated, locale, evidence }}
        isSent={state === "submitted"}
      />
    </>
  );
}

/** The author's own win: anybody else's is not there. */
async function findOwn(id: string, personId: string) {
  const win = await findWin(database(), id);
  if (win?.submittedById !== personId) throw new Response("Not found", { status: 404 });
  return win;
}

async function shown(fields: WinFields, step?: Extract<FormStep, { does: "show" }>) {
  const find = step?.find;
  const [people, candidates] = await Promise.all([
    listNamedPeople(
      database(),
      fields.people.map(({ personId }) => personId),
    ),
    find ? findPeopleFor(database(), find.query) : [],
  ]);
  const options = candidates.map(({ departmentFunction, ...one }) => ({
    ...one,
    side: sideOf(departmentFunction),
  }));
  const errors = step && unreadErrors(step, people);
  return { fields, people, errors, found: find && { ...find, people: options } };
}
