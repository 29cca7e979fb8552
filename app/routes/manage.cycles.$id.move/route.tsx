import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { phasePermits, phases } from "~/domain/awards/phase";
import { ButtonLink } from "~/ui/button";
import { ClosedForm } from "~/ui/closed-form";
import { FormErrors } from "~/ui/form-errors";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { handMoves, isMovedAlready } from "./moves.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.move.title ?? "Move"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const { cycle, to, move } = await findMove(request, params.id);
  const { title, willHappen, willHappenToDraft, verb } = move;
  const happens = cycle.phase === "draft" ? (willHappenToDraft ?? willHappen) : willHappen;
  return json({
    cycle: { id: cycle.id, name: cycle.name },
    isClosed: !phasePermits(cycle.phase, move.permittedBy),
    to,
    move: { title, willHappen: happens, verb, needsReason: move.needsReason === true },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "manage-cycles");
  const { cycle, to, move } = await findMove(request, params.id);
  const reason = textIn(await request.formData(), "reason");
  const verdict = await move.run(await actOf(request, viewer), cycle.id, reason);
  const moved = { personId: viewer.id, cycleId: cycle.id, move, reason };
  const isRepeated =
    !verdict.ok && verdict.reason === "wrong-phase" && (await isMovedAlready(database(), moved));
  if (!verdict.ok && !isRepeated) return json({ errors: errorsOf(verdict), reason }, { status: 409 });
  return redirect(`/manage/cycles/${cycle.id}?done=${to}`);
}

async function findMove(request: Request, id: string | undefined) {
  const to = phases.find((phase) => phase === new URL(request.url).searchParams.get("to"));
  const move = to && handMoves[to];
  const cycle = await findCycle(database(), id ?? "");
  if (!move || !cycle) throw new Response(null, { status: 404 });
  return { cycle, to, move };
}

export default function Move() {
  const { cycle, isClosed, to, move } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const errors: Record<string, string> = answered?.errors ?? {};
  if (isClosed) return <ClosedForm cycle={cycle} why="wrong-phase" kept={answered?.reason} />;
  const isFinal = to === "cancelled" || to === "counting";
  return (
    <>
      <PageHead title={move.title} lead={cycle.name} />
      <Form method="post" action={`?to=${to}`} className="form">
        <FormErrors errors={errors} />
        <ul className="dots">
          {move.willHappen.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {move.needsReason && (
          <TextArea
            label="Why?"
            name="reason"
            rows={2}
            defaultValue={answered?.reason}
            error={errors.reason}
            maxLength={1000}
          />
        )}
        <p className="form-acts">
          <SubmitButton look={isFinal ? "danger" : "primary"}>{move.verb}</SubmitButton>
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Not now</ButtonLink>
        </p>
      </Form>
    </>
  );
}
