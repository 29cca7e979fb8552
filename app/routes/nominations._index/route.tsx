import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listEndorsementAsks } from "~/db/endorsement-asks.server";
import { readFrame } from "~/db/frame.server";
import { listOwnNominations, nominationsAPage, type NominationState } from "~/db/nominations.server";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { phasePermits } from "~/domain/awards/phase";
import { shortDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import { known } from "~/ui/known";
import { nominatingPath } from "~/ui/nominating-path";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { Segmented } from "~/ui/segmented";
import { AskedOfYou } from "./asked-of-you";
import { NominationRow } from "./nomination-row";

export const meta: MetaFunction = () => [{ title: "My nominations · Laurels" }];

const lists: Record<string, NominationState[]> = {
  all: ["draft", "returned", "submitted", "declined"],
  drafts: ["draft"],
  sent: ["submitted"],
  returned: ["returned"],
  declined: ["declined"],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const query = new URL(request.url).searchParams;
  const asked = query.get("list") ?? "all";
  const list = known(lists, asked) ? asked : "all";
  const page = pageNumber(query);
  const db = database();
  const [{ rows, total }, now, { nominatingCycleIds }, asks] = await Promise.all([
    listOwnNominations(db, { nominatorId: viewer.id, states: lists[list] ?? [], page }),
    databaseNow(db),
    readFrame(db, viewer.id),
    listEndorsementAsks(db, viewer.id),
  ]);
  const nominations = rows.map((nomination) => {
    const { id, state, reason, category, cycle, updatedAt } = nomination;
    const isOpen = state === "draft" || phasePermits(cycle.phase, "withdraw-nomination");
    return {
      id,
      state,
      reason,
      title: nomineeTitle(nomination.nomineeNames, nomination.teamName) || "Nobody named yet",
      award: category.name,
      cycle: { id: cycle.id, name: cycle.name },
      on: shortDay(updatedAt, viewer.timeZone, now),
      canChange: nominationsTake(cycle, state, now),
      canWithdraw: isOpen && state !== "declined",
      mayBeNamed: nomination.mayBeNamed,
      againPath: nominatingPath(
        nominatingCycleIds.filter((one) => one !== cycle.id),
        `?again=${id}`,
      ),
    };
  });
  return json({
    asks: asks.map(({ closesAt, ...ask }) => ({ ...ask, until: shortDay(closesAt, viewer.timeZone, now) })),
    nominations,
    list,
    page,
    total,
    done: query.get("done"),
    pageSize: nominationsAPage,
  });
}

export default function Nominations() {
  const { asks, nominations, list, page, total, done, pageSize } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="My nominations"
        lead="What you wrote about others. Only you and the readers of nominations see it."
      >
        <Segmented
          label="Which nominations"
          options={[
            { label: "All", to: "?", current: list === "all" },
            { label: "Drafts", to: "?list=drafts", current: list === "drafts" },
            { label: "Sent", to: "?list=sent", current: list === "sent" },
            { label: "Returned", to: "?list=returned", current: list === "returned" },
            { label: "Declined", to: "?list=declined", current: list === "declined" },
          ]}
        />
      </PageHead>
      {done === "naming" && (
        <Note look="good" role="status">
          Saved. You can change it at any time.
        </Note>
      )}
      {done === "withdrawn" && (
        <Note look="good" role="status">
          The nomination is withdrawn. The people you named are not told.
        </Note>
      )}
      <AskedOfYou asks={asks} />
      {asks.length > 0 && <h2>Your own</h2>}
      {nominations.length === 0 && (
        <Empty drawing="bookmark" title="Nothing here yet">
          Think of somebody whose work made yours easier.
        </Empty>
      )}
      <ul className="list">
        {nominations.map((nomination) => (
          <NominationRow key={nomination.id} nomination={nomination} />
        ))}
      </ul>
      <Pagination page={page} pageSize={pageSize} total={total} noun="nominations" />
    </>
  );
}
