import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { cyclesAPage, listCycles } from "~/db/cycles.server";
import { phases, type Phase } from "~/domain/awards/phase";
import { ButtonLink } from "~/ui/button";
import { phaseWord } from "~/ui/cycle-words";
import { onLastDay } from "~/ui/closing-words";
import { dateRange } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import { nominatingQuery } from "~/ui/nominating-path";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { Segmented } from "~/ui/segmented";
import { StateChip } from "~/ui/state-chip";
import { listOf } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Cycles · Laurels" }];

const lists: Record<string, readonly Phase[]> = {
  open: ["nominating", "screening", "voting", "counting", "certifying"],
  past: ["announced", "archived"],
};

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  const query = new URL(request.url).searchParams;
  const list = query.get("list") === "past" ? "past" : "open";
  const page = pageNumber(query);
  const db = database();
  const shown = lists[list] ?? phases;
  const [{ rows, total }, now] = await Promise.all([
    listCycles(db, { search: "", phases: shown, page }),
    databaseNow(db),
  ]);
  const cycles = rows.map((cycle) => ({
    id: cycle.id,
    name: cycle.name,
    word: phaseWord(cycle.phase, cycle.decides),
    dates: dateRange(cycle.nominationsOpenAt, onLastDay(cycle.votingCloseAt, cycle), cycle.timeZone),
    awards: listOf(cycle.categories.map(({ name }) => name)),
    takesNominations: cycle.phase === "nominating" && !cycle.pausedAt && now < cycle.nominationsCloseAt,
  }));
  const begin = nominatingQuery(query);
  const isChoice = begin !== "" && cycles.filter(({ takesNominations }) => takesNominations).length > 1;
  return json({ cycles, list, page, total, pageSize: cyclesAPage, begin, isChoice });
}

export default function Cycles() {
  const { cycles, list, page, total, pageSize, begin, isChoice } = useLoaderData<typeof loader>();
  const linkTo = (which: string) => `${begin ? `${begin}&` : "?"}list=${which}`;
  return (
    <>
      <PageHead
        title="Cycles"
        lead={
          isChoice
            ? "Several cycles take nominations. Choose the one that this is for."
            : "Every award runs in a cycle: nominations, a vote or a jury, and the names of the winners."
        }
      >
        <Segmented
          label="Which cycles"
          options={[
            { label: "Open", to: linkTo("open"), current: list === "open" },
            { label: "Past", to: linkTo("past"), current: list === "past" },
          ]}
        />
      </PageHead>
      {cycles.length === 0 && (
        <Empty drawing="bookmark" title={list === "open" ? "No cycle is open" : "No cycle has ended yet"}>
          You get a letter when nominations open.
        </Empty>
      )}
      <ul className="list">
        {cycles.map((cycle) => (
          <li className="list-row" key={cycle.id}>
            <div className="grow">
              <h2 className="h3">
                <Link className="name-link" to={`/cycles/${cycle.id}`}>
                  {cycle.name}
                </Link>
              </h2>
              <p className="ink2">{cycle.awards}</p>
              <p className="meta">{cycle.dates}</p>
            </div>
            <StateChip word={cycle.word} />
            {cycle.takesNominations && (
              <ButtonLink to={`/cycles/${cycle.id}/nominate${begin}`}>Nominate</ButtonLink>
            )}
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={pageSize} total={total} noun="cycles" />
    </>
  );
}
