import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { cyclesAPage, listCycles } from "~/db/cycles.server";
import { phases } from "~/domain/awards/phase";
import { ButtonLink } from "~/ui/button";
import { decidingWords, phaseWord } from "~/ui/cycle-words";
import { onLastDay } from "~/ui/closing-words";
import { dateRange } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import { FilterBar } from "~/ui/filter-bar";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { Select } from "~/ui/select";
import { StateChip } from "~/ui/state-chip";
import { TextField } from "~/ui/text-field";
import { listOf } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Cycles · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const query = new URL(request.url).searchParams;
  const search = (query.get("search") ?? "").slice(0, 100);
  const phase = phases.find((known) => known === query.get("phase"));
  const page = pageNumber(query);
  const { rows, total } = await listCycles(database(), { search, phases: phase ? [phase] : null, page });
  const cycles = rows.map(({ id, name, phase: at, decides, categories, heldBackBy, ...cycle }) => ({
    id,
    name,
    word: phaseWord(at, decides),
    isPaused: cycle.pausedAt !== null,
    isHeld: heldBackBy.length > 0,
    dates: dateRange(cycle.nominationsOpenAt, onLastDay(cycle.votingCloseAt, cycle), cycle.timeZone),
    awards: listOf(categories.map((category) => category.name)),
  }));
  return json({ cycles, total, page, search, phase: phase ?? "", pageSize: cyclesAPage });
}

export default function ManageCycles() {
  const { cycles, total, page, search, phase, pageSize } = useLoaderData<typeof loader>();
  const isFiltered = search !== "" || phase !== "";
  return (
    <>
      <PageHead
        title="Cycles"
        lead="Plan a run of awards, and follow it from the first nomination to the winners."
      >
        <ButtonLink look="primary" to="/manage/cycles/new">
          Plan a cycle
        </ButtonLink>
      </PageHead>
      <FilterBar clearTo={isFiltered ? "/manage/cycles" : undefined}>
        <TextField label="Search" name="search" type="search" defaultValue={search} maxLength={100} />
        <Select
          label="Phase"
          name="phase"
          defaultValue={phase}
          options={[
            { value: "", label: "All" },
            ...phases.map((value) => ({
              value,
              label: value === "voting" ? decidingWords.both : phaseWord(value).label,
            })),
          ]}
        />
      </FilterBar>
      {cycles.length === 0 && (
        <Empty drawing="bookmark" title={isFiltered ? "Nothing found" : "No cycles yet"}>
          {isFiltered
            ? "Try a part of the name, or another phase."
            : "Plan the first one: it takes an award and dates."}
        </Empty>
      )}
      <ul className="list">
        {cycles.map((cycle) => (
          <li className="list-row" key={cycle.id}>
            <div className="grow">
              <h2 className="h3">
                <Link className="name-link" to={`/manage/cycles/${cycle.id}`}>
                  {cycle.name}
                </Link>
              </h2>
              <p className="ink2">{cycle.awards}</p>
              <p className="meta">{cycle.dates}</p>
            </div>
            {cycle.isHeld && <StateChip word={{ label: "Waits for you", look: "warn" }} />}
            {cycle.isPaused && <StateChip word={{ label: "Paused", look: "warn" }} />}
            <StateChip word={cycle.word} />
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={pageSize} total={total} noun="cycles" />
    </>
  );
}
