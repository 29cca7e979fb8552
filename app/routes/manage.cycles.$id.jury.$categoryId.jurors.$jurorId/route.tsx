import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { actOf } from "~/auth/require.server";
import { requireOutsideJury } from "~/auth/require-outside-jury.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findBoard } from "~/db/jury-board.server";
import { phasePermits } from "~/domain/awards/phase";
import { progressOf } from "~/domain/juries/progress";
import { may } from "~/domain/people/may";
import { removeJuror } from "~/operations/remove-juror.server";
import { Chip } from "~/ui/chip";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { standingOf } from "~/ui/juries/board-words";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";

export const meta: MetaFunction = () => [{ title: "Juror · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { award: string; name: string; back: string }) => [
    { label: `Jury of ${data.award}`, to: data.back },
    { label: data.name },
  ],
};

async function readJuror(params: Record<string, string | undefined>) {
  const { id: cycleId = "", categoryId = "", jurorId = "" } = params;
  const board = await findBoard(database(), { cycleId, categoryId });
  const seat = board?.seats.find(({ id }) => id === jurorId);
  if (!board || !seat) throw new Response(null, { status: 404 });
  return { ...board, seat, back: `/manage/cycles/${cycleId}/jury/${categoryId}` };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOutsideJury(request, "see-jury-sheets", params.categoryId ?? "");
  const { category, cycle, seat, back } = await readJuror(params);
  const now = await databaseNow(database());
  const isRunning = phasePermits(cycle.phase, "run-jury") && now < cycle.votingCloseAt;
  return json({
    back,
    award: category.name,
    name: seat.person.name,
    left: seat.leftAt ? seat.leftReason || "Left the jury" : null,
    progress: progressOf(seat.sheets),
    mayRemove: may(viewer, "run-juries") && isRunning && seat.leftAt === null,
    sheets: seat.sheets.map((sheet) => ({
      id: sheet.id,
      title: sheet.entry.title,
      standing: standingOf(sheet),
    })),
  });
}

/** Takes the juror off the whole jury. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOutsideJury(request, "run-juries", params.categoryId ?? "");
  const { seat, back } = await readJuror(params);
  const reason = textIn(await request.formData(), "reason");
  const verdict = await removeJuror(await actOf(request, viewer), { jurorId: seat.id, reason });
  if (verdict.ok) return redirect(`${back}?done=removed`);
  const errors: Record<string, string> = errorsOf(verdict);
  return json({ reason, errors }, { status: 409 });
}

/** One juror's sheets by state, and the way off the jury. */
export default function Juror() {
  const { name, left, progress, sheets, mayRemove, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lead = left
    ? `Not on the jury any more. ${left}`
    : `${progress.done} of ${progress.total} sheets are done.`;
  return (
    <>
      <PageHead title={name} lead={lead} />
      <ul className="list">
        {sheets.map(({ id, title, standing }) => (
          <li className="row wrap between" key={id}>
            <b>{title}</b>
            <span className="row">
              <Chip look={standing.look}>{standing.label}</Chip>
              <Link className="more" to={`${back}/sheets/${id}`}>
                Open<span className="vh"> the sheet about {title}</span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
      {mayRemove && (
        <Form method="post" className="form off-jury">
          <h2>Take {name} off the jury</h2>
          <p className="ink2">
            What is finished stays and counts. What is open goes to other jurors. {name} gets a letter with
            your reason.
          </p>
          <TextArea
            label="Reason"
            name="reason"
            rows={2}
            maxLength={1000}
            defaultValue={answer?.reason}
            error={answer?.errors.reason ?? answer?.errors[""]}
          />
          <p className="form-acts">
            <SubmitButton look="danger">Take off the jury</SubmitButton>
          </p>
        </Form>
      )}
    </>
  );
}
