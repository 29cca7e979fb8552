import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { actOf } from "~/auth/require.server";
import { requireOutsideJury } from "~/auth/require-outside-jury.server";
import { database } from "~/db/client.server";
import { may } from "~/domain/people/may";
import { addJuror } from "~/operations/add-juror.server";
import { remindJurors } from "~/operations/remind-jurors.server";
import { unnameJuror } from "~/operations/unname-juror.server";
import { ButtonLink } from "~/ui/button";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { pickedJuror, readBoard, type BoardData } from "./board-data.server";
import { Conflicts } from "./conflicts";
import { Entries } from "./entries";
import { Jurors } from "./jurors";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Jury of ${data?.board.award ?? "an award"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { board: { award: string; cycle: { id: string; name: string } }; mayRun: boolean }) => [
    { label: "Cycles", to: data.mayRun ? "/manage/cycles" : undefined },
    { label: data.board.cycle.name, to: data.mayRun ? `/manage/cycles/${data.board.cycle.id}` : undefined },
    { label: `Jury of ${data.board.award}` },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOutsideJury(request, "see-jury-sheets", params.categoryId ?? "");
  const of = { cycleId: params.id ?? "", categoryId: params.categoryId ?? "" };
  const board = await readBoard(database(), of, viewer);
  const done = new URL(request.url).searchParams.get("done");
  return json({ board, mayRun: may(viewer, "run-juries"), done });
}

const id = z.string().max(64);

/** Seats one more juror, takes one back who was only named, or reminds those with open sheets. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOutsideJury(request, "run-juries", params.categoryId ?? "");
  const categoryId = params.categoryId ?? "";
  const act = await actOf(request, viewer);
  const { isSeated } = await readBoard(act.db, { cycleId: params.id ?? "", categoryId }, viewer);
  const form = await request.formData();
  const personId = id.safeParse(form.get("personId") ?? "").data ?? "";
  if (form.has("find")) {
    const query = textIn(form, "personIdQuery").slice(0, 100);
    return json({ errors: {}, picked: await pickedJuror(act.db, personId, query) });
  }
  const asked = form.get("do");
  const jurorId = id.safeParse(form.get("jurorId") ?? "").data ?? "";
  const verdict =
    asked === "remind"
      ? await remindJurors(act, categoryId)
      : asked === "unname"
        ? await unnameJuror(act, { categoryId, jurorId })
        : await addJuror(act, { categoryId, personId });
  const done = asked === "remind" ? "reminded" : asked === "unname" ? "unnamed" : null;
  if (verdict.ok) return redirect(`?done=${done ?? (isSeated ? "added" : "named")}`);
  if (verdict.reason === "not-found") throw new Response(null, { status: 404 });
  const errors: Record<string, string> = errorsOf(verdict);
  return json({ errors, picked: await pickedJuror(act.db, personId, null) }, { status: 409 });
}

const words = {
  named: "They are named. They are seated, and get their letter, when judging opens.",
  unnamed: "They are not named any more. They had no letter, so they get none now.",
  added: "The juror is seated. A letter with the way to the entries is on its way.",
  removed: "The juror left the jury. What they had not finished goes to the others.",
  reminded: "The reminders are on their way, to those with open sheets only.",
  recused: "The juror is off that entry.",
  voided: "The sheet is out of the count. Its juror is told why.",
};

/** How far the jury is. Scores stay closed to everybody until judging is over. */
export default function JuryBoard() {
  const { board, mayRun, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const said = known(words, done);
  return (
    <>
      <PageHead title={`Jury of ${board.award}`} lead={leadOf(board)}>
        {mayRun && board.mayHandOver && (
          <ButtonLink to={`/manage/cycles/${board.cycle.id}/jury/${board.id}/hand-over`}>
            {board.isSeated ? "Let the jury look again" : "Seat it now"}
          </ButtonLink>
        )}
      </PageHead>
      {said && (
        <Note look="good" role="status">
          {said}
        </Note>
      )}
      <div className="jury-board stack-l">
        <Jurors board={board} mayRun={mayRun} errors={answer?.errors ?? {}} picked={answer?.picked} />
        <Entries board={board} />
        <Conflicts board={board} />
      </div>
    </>
  );
}

function leadOf({ isSeated, isRunning, mayHandOver, opens, due, progress, showsSheets }: BoardData): string {
  if (!isSeated && mayHandOver) return "The vote before it ended too late for the jury to start.";
  if (!isSeated) return `The jury is seated when judging opens, on ${opens}.`;
  const sheets = `${progress.done} of ${progress.total} sheets are done`;
  if (isRunning) return `${sheets}, due ${due}. Nobody sees a score before the end.`;
  return showsSheets
    ? `${sheets}. Judging is over, and the sheets can be read.`
    : `${sheets}. Judging is over.`;
}
