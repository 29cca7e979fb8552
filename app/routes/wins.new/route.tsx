import { randomUUID } from "node:crypto";
import {
  json,
  replace,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireFormKey } from "~/auth/require-form-key.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listRatedMonths } from "~/db/rates.server";
import { findPeopleFor, listNamedPeople } from "~/db/win-form.server";
import { sideOf } from "~/domain/wins/sides";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { currenciesWith } from "~/ui/wins/currencies";
import { readFormStep, savedPath, type FormStep } from "~/ui/wins/form-step";
import { refusedErrors, unreadErrors } from "~/ui/wins/refused-errors";
import { emptyFields, type WinFields } from "~/ui/wins/win-fields";
import { WinWriting } from "~/ui/wins/win-writing";

export const meta: MetaFunction = () => [{ title: "Enter a joint win · Laurels" }];

export const handle: PageHandle = {
  crumbs: () => [{ label: "Joint wins", to: "/wins" }, { label: "New win" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const { currency, locale } = await getCompany(database());
  const side = sideOf(person.departmentFunction);
  const fields = emptyFields({
    formKey: randomUUID(),
    currency,
    people: [{ personId: person.id, side, sentence: "", share: "" }],
  });
  return json({
    ...(await shown(fields)),
    ...{ currencies: currenciesWith(currency), locale },
    rated: { inCurrency: currency, months: await listRatedMonths(database(), currency) },
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request);
  const act = await actOf(request, person);
  const step = readFormStep(await request.formData());
  if (!step) throw new Response("This is not the form of a win.", { status: 400 });
  if (step.does === "show") return json(await shown(step.fields, step), { status: step.errors ? 400 : 200 });
  const target = { formKey: requireFormKey(step.fields.formKey) };
  const write = step.does === "send" ? recordWin : saveWinDraft;
  const verdict = await write(act, target, step.form);
  if (!verdict.ok) {
    const again = await shown(step.fields);
    return json({ ...again, errors: refusedErrors(verdict, step, again.people) }, { status: 409 });
  }
  // In the place of this empty form: who goes back must not enter the same win again.
  if (step.does === "send") return replace(`/wins/${verdict.value}?done=sent`);
  return replace(savedPath(step.does, verdict.value));
}

export default function NewWin() {
  const { currencies, rated, locale, ...blank } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Enter a joint win"
        lead="What did you do together that neither side could have done alone?"
      />
      <WinWriting
        {...blank}
        {...answer}
        {...{ currencies, rated, locale }}
        evidence={noFiles}
        isSent={false}
      />
    </>
  );
}

const noFiles = { base: null, files: [] };

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
