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
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import { listEndorsements } from "~/db/endorsements.server";
import { findOwnNomination } from "~/db/nominations.server";
import { endorsementsOpen, mostEndorsers } from "~/domain/awards/endorsement";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { askEndorsement } from "~/operations/ask-endorsement.server";
import { ButtonLink } from "~/ui/button";
import { untilFor } from "~/ui/closing-words";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { nomineeOption } from "~/ui/nominee-option";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { AskForm } from "./ask-form";
import { Asked } from "./asked";

export const meta: MetaFunction = () => [{ title: "Ask colleagues to second it · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "My nominations", to: "/nominations" }, { label: "Seconded by" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const own = await findOwnNomination(db, params.id ?? "", viewer.id);
  if (!own) throw new Response(null, { status: 404 });
  const [asked, now] = await Promise.all([listEndorsements(db, own.id), databaseNow(db)]);
  return json({
    title: nomineeTitle(own.nomineeNames, own.teamName) || "Nobody named yet",
    award: own.category.name,
    change: `/cycles/${own.cycle.id}/nominate?nomination=${own.id}`,
    // Whoever would rather not is not shown as such.
    asked: asked.map(({ id, person, state, words }) => ({
      id,
      person,
      words: state === "given" ? words : null,
    })),
    isSent: own.state === "submitted",
    isOpen: endorsementsOpen(own, now).ok,
    closes: untilFor(own.cycle.nominationsCloseAt, own.cycle, viewer.timeZone),
    formKey: randomUUID(),
    done: new URL(request.url).searchParams.has("done"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const id = params.id ?? "";
  const form = await request.formData();
  const text = (name: string) => textIn(form, name).slice(0, 5_000);
  const typed = { personId: text("personId").slice(0, 64), request: text("request") };
  const formKey = requireFormKey(form.get("formKey"));
  const db = database();
  const query = form.has("find") ? text("personIdQuery").slice(0, 100) : null;
  const rewritten = async (errors: Record<string, string>) => ({
    request: typed.request,
    formKey,
    errors,
    chosen: (await listCandidates(db, [typed.personId])).map((person) => nomineeOption(person, null)),
    found:
      query === null
        ? undefined
        : { query, people: (await searchCandidates(db, query, 12)).map((one) => nomineeOption(one, null)) },
  });
  if (query !== null) return json(await rewritten({}));
  const verdict = await askEndorsement(await actOf(request, viewer), id, { ...typed, formKey });
  if (verdict.ok) return redirect(`/nominations/${id}/endorsements?done=asked`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  return json(await rewritten(errorsOf(verdict)), { status: 409 });
}

export default function Endorsements() {
  const { title, award, change, asked, isSent, isOpen, closes, formKey, done } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Ask colleagues to second it" lead={`${title}, ${award}`}>
        <ButtonLink look="quiet" to={change}>
          Back to the nomination
        </ButtonLink>
      </PageHead>
      {done && (
        <Note look="good" role="status">
          The letter is on its way. It has what you wrote for them, and nothing else of your nomination.
        </Note>
      )}
      <Asked asked={asked} />
      {!isOpen && (
        <Note>
          {isSent ? "Nominations take nothing more for the moment." : "Send the nomination first, then ask."}
        </Note>
      )}
      {isOpen && asked.length < mostEndorsers && (
        <AskForm
          key={asked.length}
          formKey={answered?.formKey ?? formKey}
          answered={answered}
          closes={closes}
          left={mostEndorsers - asked.length}
        />
      )}
    </>
  );
}
