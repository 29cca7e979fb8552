import { randomUUID } from "node:crypto";
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
import { postUpdate } from "~/operations/post-update.server";
import { Empty } from "~/ui/empty";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Pagination } from "~/ui/pagination";
import { errorsOf } from "~/ui/refusals";
import { readUpdate } from "~/ui/updates/read-update";
import { UpdateItem } from "~/ui/updates/update-item";
import { BoardFilters } from "./board-filters";
import { OwnActs } from "./own-acts";
import { PostForm } from "./post-form";
import { WeeklyLetter } from "./weekly-letter";
import { readBoard } from "./read-board.server";

export const meta: MetaFunction = () => [{ title: "Updates · Laurels" }];

const outcomes: Record<string, string> = {
  posted: "Your update stands on the board.",
  saved: "Your update is changed.",
  extended: "It stands for two more weeks.",
  withdrawn: "The update is taken down.",
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const board = await readBoard(database(), viewer, new URL(request.url).searchParams);
  return json({ ...board, formKey: randomUUID(), from: viewer.departmentName });
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const read = readUpdate(await request.formData());
  if (!read?.formKey) throw new Response("This is not the form of an update.", { status: 400 });
  const { values, errors, content, formKey } = read;
  if (!content) return json({ values, errors }, { status: 400 });
  const verdict = await postUpdate(await actOf(request, viewer), { formKey, content });
  if (!verdict.ok) return json({ values, errors: errorsOf(verdict) }, { status: 409 });
  return redirect("/updates?done=posted");
}

export default function Updates() {
  const {
    weeks,
    mayEdit,
    updates,
    total,
    counts,
    words,
    isFiltered,
    page,
    pageSize,
    today,
    usualUntil,
    formKey,
    from,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const outcome = known(outcomes, query.get("done"));
  const blank = {
    kind: "turnaround",
    line: "",
    text: "",
    tags: "",
    audience: "both",
    validUntil: usualUntil,
  };
  return (
    <>
      <PageHead
        title="Updates"
        lead="One sentence the other side should know. Each note goes when it stops being true."
      />
      {outcome && !answer && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      <div className="board">
        <div>
          {words.when === "now" && (
            <PostForm
              key={formKey}
              formKey={formKey}
              values={answer?.values ?? blank}
              errors={answer?.errors}
              today={today}
              from={from}
            />
          )}
          {(total > 0 || isFiltered || words.when === "earlier") && (
            <BoardFilters words={words} counts={counts} isFiltered={isFiltered} />
          )}
          {updates.length > 0 && (
            <ul className="ups">
              {updates.map(({ may, ...update }) => (
                <UpdateItem key={update.id} update={update}>
                  <OwnActs id={update.id} {...may} />
                </UpdateItem>
              ))}
            </ul>
          )}
          {updates.length === 0 && <NothingHere isFiltered={isFiltered} when={words.when} />}
          <Pagination page={page} pageSize={pageSize} total={total} noun="updates" />
        </div>
        <WeeklyLetter weeks={weeks} mayEdit={mayEdit} />
      </div>
    </>
  );
}

function NothingHere({ isFiltered, when }: { isFiltered: boolean; when: "now" | "earlier" }) {
  if (isFiltered)
    return (
      <Empty drawing="book" title="Nothing found">
        No update fits these words and filters. Try fewer of them.
      </Empty>
    );
  if (when === "earlier")
    return (
      <Empty drawing="drawer" title="No earlier updates">
        What stops being true moves here from the board.
      </Empty>
    );
  return (
    <Empty drawing="threads" title="The board is empty">
      What takes longer this week, what goes faster, whom to thank: one sentence is enough.
    </Empty>
  );
}
