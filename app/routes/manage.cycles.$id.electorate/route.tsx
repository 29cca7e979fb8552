import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { listBoxStates } from "~/db/ballot-boxes.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { listFirstRounds } from "~/db/first-rounds.server";
import { listRollChanges } from "~/db/roll-changes.server";
import { phasePermits } from "~/domain/awards/phase";
import { proposeRollChange } from "~/operations/propose-roll-change.server";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf, sentences } from "~/ui/refusals";
import { changeView } from "./change-view";
import { Changes } from "./changes";
import { ProposeForm } from "./propose-form";
import { proposedPeople, readProposal } from "./read-proposal.server";

export const meta: MetaFunction = () => [{ title: "The electorate · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "The electorate" },
  ],
};

const done: Record<string, string> = {
  proposed: "Proposed. It counts once a colleague agrees.",
  agreement: "Agreed. The person is told by mail.",
  refusal: "Refused. The roll stays as it is.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle || !phasePermits(cycle.phase, "see-turnout")) throw new Response(null, { status: 404 });
  const boxes = phasePermits(cycle.phase, "change-roll") ? await listBoxStates(db, cycle.id) : [];
  const open = boxes.filter(({ closedAt }) => closedAt === null);
  const changes = await listRollChanges(db, cycle.id);
  const query = new URL(request.url).searchParams;
  const refused = query.get("refused") ?? "";
  return json({
    cycle: { id: cycle.id, name: cycle.name },
    open: open.map(({ categoryId, category }) => ({ value: categoryId, label: category.name })),
    changes: changes.map((change) =>
      changeView(change, {
        viewerId: viewer.id,
        timeZone: cycle.timeZone,
        isOpen: open.some(({ categoryId }) => categoryId === change.categoryId),
      }),
    ),
    done: known(done, query.get("done")),
    refused: Object.hasOwn(sentences, refused) ? sentences[refused as keyof typeof sentences]() : null,
  });
}

/** Proposes a change of one roll. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const cycle = await findCycle(database(), params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const { typed, find } = readProposal(await request.formData());
  const rounds = [...cycle.categories, ...(await listFirstRounds(database(), cycle.id))];
  if (!rounds.some(({ id }) => id === typed.categoryId)) throw new Response(null, { status: 404 });
  if (find) return json({ typed, errors: {}, ...(await proposedPeople(typed, find)) });
  const verdict = await proposeRollChange(await actOf(request, viewer), typed);
  if (verdict.ok) return redirect(`/manage/cycles/${cycle.id}/electorate?done=proposed`);
  const answer = { typed, errors: errorsOf(verdict), ...(await proposedPeople(typed, null)) };
  return json(answer, { status: 409 });
}

export default function Electorate() {
  const { cycle, open, changes, ...data } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="The electorate"
        lead="Rolls are frozen when the vote opens. While it is open two people of the team can change them together."
      />
      {data.done && (
        <Note look="good" role="status">
          {data.done}
        </Note>
      )}
      {data.refused && (
        <Note look="error" role="alert">
          {data.refused}
        </Note>
      )}
      <div className="stack-l">
        <Changes changes={changes} />
        {open.length > 0 ? (
          <ProposeForm key={changes.length} open={open} answered={answered} />
        ) : (
          <Note>The vote of {cycle.name} is closed. Its rolls stay as they are.</Note>
        )}
      </div>
    </>
  );
}
