import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { actOf, requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { listWordsOfCycle, listWordsSwitches, wordsAPage, type KindWordsState } from "~/db/kind-words.server";
import { phasePermits } from "~/domain/awards/phase";
import { decideEndorsementWords } from "~/operations/decide-endorsement-words.server";
import { decideKindWords } from "~/operations/decide-kind-words.server";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { errorsOf } from "~/ui/refusals";
import { Segmented } from "~/ui/segmented";
import { AllOfPage } from "./all-of-page";
import { OneToRead } from "./one-to-read";
import { Switches } from "./switches";

export const meta: MetaFunction = () => [{ title: "Kind words · Cycles · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Kind words" },
  ],
};

const lists = { waiting: "To read", shown: "Shown", hidden: "Hidden" } as const;
const outcomes: Record<string, string> = {
  shown: "Shown. The nominees read it once the winners are announced.",
  hidden: "Hidden. The nominees don't read it, and nobody is told.",
  switched: "Saved.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "screen-nominations");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const list: KindWordsState =
    (["shown", "hidden"] as const).find((state) => state === query.get("list")) ?? "waiting";
  const asked = { cycleId: cycle.id, state: list, page: pageNumber(query) };
  const [{ rows, total }, switches] = await Promise.all([
    listWordsOfCycle(db, asked),
    listWordsSwitches(db, cycle.id),
  ]);
  return json({
    cycle: { id: cycle.id, name: cycle.name },
    canDecide: phasePermits(cycle.phase, "decide-kind-words"),
    isAnnounced: phasePermits(cycle.phase, "see-result"),
    ...{ rows, total, switches, list, page: asked.page, pageSize: wordsAPage },
  });
}

const shape = z.strictObject({
  nomination: z.array(z.string().min(1).max(64)).max(wordsAPage),
  endorsement: z.string().max(64).optional(),
  to: z.enum(["shown", "hidden"]),
  reason: z.string().max(5_000).default(""),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireMay(request, "screen-nominations");
  const form = await request.formData();
  const parsed = shape.safeParse({ ...Object.fromEntries(form), nomination: form.getAll("nomination") });
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { nomination: nominationIds, endorsement: endorsementId, to, reason } = parsed.data;
  if (!endorsementId && nominationIds.length === 0) throw new Response(null, { status: 400 });
  const decision = { cycleId: params.id ?? "", to, reason };
  const act = await actOf(request, viewer);
  const verdict = endorsementId
    ? await decideEndorsementWords(act, { ...decision, endorsementId })
    : await decideKindWords(act, { ...decision, nominationIds });
  if (!verdict.ok && verdict.reason === "not-found") throw new Response(null, { status: 404 });
  if (!verdict.ok)
    return json(
      { id: endorsementId ?? nominationIds[0] ?? "", reason, errors: errorsOf(verdict) },
      { status: 409 },
    );
  const query = new URL(request.url).searchParams;
  query.set("done", to);
  query.delete("index");
  return redirect(`/manage/cycles/${encodeURIComponent(decision.cycleId)}/kind-words?${query}`);
}

export default function KindWordsOfCycle() {
  const { cycle, canDecide, isAnnounced, rows, total, switches, list, page, pageSize } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  const lead = isAnnounced
    ? "Nominees read what you show at once, and get one letter about it."
    : "Nominees read what you show once the winners are announced. Until then nobody does.";
  return (
    <>
      <PageHead title="Kind words" lead={`${lead} Nominators are named only where they agreed.`}>
        <Segmented
          label="Which words"
          options={Object.entries(lists).map(([state, label]) => ({
            label,
            to: state === "waiting" ? "?" : `?list=${state}`,
            current: list === state,
          }))}
        />
      </PageHead>
      {outcome && !answered && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      {!canDecide && <Note>There is nothing to decide yet. It starts with the screening.</Note>}
      {total === 0 ? (
        <Empty drawing="bookmark" title={list === "waiting" ? "All read" : "Nothing here"}>
          {list === "waiting"
            ? "No nomination of this cycle waits for you."
            : "No nomination is in this list."}
        </Empty>
      ) : (
        <>
          {canDecide && list === "waiting" && <AllOfPage ids={rows.map(({ id }) => id)} />}
          <ul className="list kind-queue">
            {rows.map((row) => (
              <OneToRead key={row.id} row={row} list={list} canDecide={canDecide} answered={answered} />
            ))}
          </ul>
        </>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} noun="nominations" />
      <Switches cycleId={cycle.id} switches={switches} />
    </>
  );
}
