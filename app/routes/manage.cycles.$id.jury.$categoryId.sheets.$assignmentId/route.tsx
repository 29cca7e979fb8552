import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOf } from "~/auth/require.server";
import { requireOutsideJury } from "~/auth/require-outside-jury.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findBoard, findSheetWords } from "~/db/jury-board.server";
import { phasePermits } from "~/domain/awards/phase";
import { maySeeSheets } from "~/domain/juries/sheet-readers";
import { may } from "~/domain/people/may";
import { recuseJuror } from "~/operations/recuse-juror.server";
import { voidSheet } from "~/operations/void-sheet.server";
import { textIn } from "~/ui/form-text";
import type { PageHandle } from "~/ui/handle";
import { standingOf } from "~/ui/juries/board-words";
import { conflictWords, knownConflict } from "~/ui/juries/jury-words";
import { PageHead } from "~/ui/page-head";
import { errorsOf } from "~/ui/refusals";
import { SheetActs } from "./sheet-acts";
import { SheetSaid } from "./sheet-said";

export const meta: MetaFunction = () => [{ title: "Sheet of a juror · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { award: string; juror: string; back: string; jurorPath: string }) => [
    { label: `Jury of ${data.award}`, to: data.back },
    { label: data.juror, to: data.jurorPath },
    { label: "Sheet" },
  ],
};

async function readSheet(params: Record<string, string | undefined>) {
  const { id: cycleId = "", categoryId = "", assignmentId } = params;
  const board = await findBoard(database(), { cycleId, categoryId });
  for (const seat of board?.seats ?? []) {
    const sheet = seat.sheets.find(({ id }) => id === assignmentId);
    if (board && sheet)
      return { ...board, seat, sheet, back: `/manage/cycles/${cycleId}/jury/${categoryId}` };
  }
  throw new Response(null, { status: 404 });
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOutsideJury(request, "see-jury-sheets", params.categoryId ?? "");
  const { category, cycle, settings, seat, sheet, back } = await readSheet(params);
  const db = database();
  const now = await databaseNow(db);
  const isRunning = phasePermits(cycle.phase, "run-jury") && now < cycle.votingCloseAt;
  const mayRun = may(viewer, "run-juries") && isRunning && sheet.voidedAt === null;
  const isOpen = maySeeSheets(viewer, cycle.phase);
  const said = isOpen && sheet.state === "done" ? await findSheetWords(db, sheet.id) : null;
  return json({
    back,
    jurorPath: `${back}/jurors/${seat.id}`,
    award: category.name,
    juror: seat.person.name,
    entry: sheet.entry.title,
    standing: standingOf(sheet).label,
    conflict: sheet.conflict === "" ? null : conflictWords[knownConflict(sheet.conflict)],
    reason: sheet.voidedAt ? sheet.voidReason : sheet.reason,
    silent: sheet.silent,
    mayRecuse: mayRun && sheet.state !== "recused",
    mayVoid: mayRun && sheet.state === "done",
    isOpen,
    isOver: phasePermits(cycle.phase, "see-sheets"),
    said: said && {
      comment: said.comment,
      scores: settings.criteria.map(({ id, name, anchors }) => {
        const score = said.scores[id] ?? null;
        return { name, score, anchor: score === null ? "" : (anchors[String(score)] ?? "") };
      }),
      max: settings.max,
    },
  });
}

export type SheetData = ReturnType<typeof useLoaderData<typeof loader>>;

/** Takes the juror off this entry, or the finished sheet out of the count. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireOutsideJury(request, "run-juries", params.categoryId ?? "");
  const { sheet, back } = await readSheet(params);
  const form = await request.formData();
  const reason = textIn(form, "reason");
  const act = await actOf(request, viewer);
  const isVoid = form.get("do") === "void";
  const silent = form.has("silent");
  const verdict = isVoid
    ? await voidSheet(act, { assignmentId: sheet.id, reason })
    : await recuseJuror(act, { assignmentId: sheet.id, reason, silent });
  if (verdict.ok) return redirect(`${back}?done=${isVoid ? "voided" : "recused"}`);
  const errors: Record<string, string> = errorsOf(verdict);
  return json({ did: isVoid ? "void" : "recuse", reason, silent, errors }, { status: 409 });
}

export type SheetAnswer = ReturnType<typeof useActionData<typeof action>>;

/** One sheet: where it stands, what HR can do about it, and what it says once judging is over. */
export default function Sheet() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead title={data.entry} lead={`${data.juror}: ${data.standing.toLowerCase()}.`} />
      <SheetSaid data={data} />
      <SheetActs data={data} answer={answer} />
    </>
  );
}
