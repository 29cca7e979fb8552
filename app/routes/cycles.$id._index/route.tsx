import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { listMyPartInCycle } from "~/db/my-part.server";
import { phasePermits } from "~/domain/awards/phase";
import { whoDecides } from "~/domain/juries/who-decides";
import { ButtonLink } from "~/ui/button";
import { cycleSteps } from "~/ui/cycle-steps";
import { phaseWord } from "~/ui/cycle-words";
import { dayAndTime } from "~/ui/dates";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { PhaseLine } from "~/ui/phase-line";
import { stepsOf } from "~/ui/round-words";
import { SectionHead } from "~/ui/section-head";
import { CategoryRow } from "./category-row";
import { nextForMe } from "./next-for-me.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.cycle.name ?? "Cycle"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { name: string } }) => [
    { label: "Cycles", to: "/cycles" },
    { label: data.cycle.name },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle || cycle.phase === "draft") throw new Response(null, { status: 404 });
  const [now, mine] = await Promise.all([databaseNow(db), listMyPartInCycle(db, cycle.id, viewer.id)]);
  const showsResult = phasePermits(cycle.phase, "see-result");
  const isVoting = cycle.phase === "voting" && !cycle.pausedAt && now < cycle.votingCloseAt;
  return json({
    cycle: {
      id: cycle.id,
      name: cycle.name,
      description: cycle.description,
      timeZone: cycle.timeZone,
      isPaused: cycle.pausedAt !== null,
      word: phaseWord(cycle.phase, whoDecides(cycle.categories)).label,
    },
    steps: cycleSteps(cycle),
    next: nextForMe(cycle, mine, { now, timeZone: viewer.timeZone }),
    categories: cycle.categories.map((category) => {
      const { id, name, purpose } = category;
      const isOf = (round: { categoryId: string; finalId: string | null }) =>
        round.categoryId === id || round.finalId === id;
      const roll = mine.ballots.find(isOf);
      const seat = mine.seats.find((one) => isOf(one) && one.isAtWork);
      return {
        id,
        name,
        purpose,
        steps: stepsOf(category),
        nominations: mine.nominations.filter(({ categoryId }) => categoryId === id).length,
        ballot: isVoting && roll ? { path: `/vote/${roll.categoryId}`, isCast: roll.votedOn !== null } : null,
        sheets: isVoting && seat ? { path: `/jury/${seat.categoryId}`, toScore: seat.toScore } : null,
        result: showsResult ? `/results/${id}` : null,
      };
    }),
    isJustAnnounced: showsResult && new URL(request.url).searchParams.get("done") === "announced",
    closes: dayAndTime(isVoting ? cycle.votingCloseAt : cycle.nominationsCloseAt, cycle.timeZone),
  });
}

export default function Cycle() {
  const { cycle, steps, next, categories, isJustAnnounced } = useLoaderData<typeof loader>();
  const isCancelled = cycle.word === "Cancelled";
  return (
    <>
      <PageHead title={cycle.name} lead={next.words}>
        {next.to && (
          <ButtonLink look="primary" to={next.to}>
            {next.label}
          </ButtonLink>
        )}
      </PageHead>
      {isJustAnnounced && (
        <Note look="good" role="status">
          Announced. Everybody sees the results now, and the letters are on their way.
        </Note>
      )}
      {cycle.isPaused && (
        <Note look="warning">
          Paused for the moment. Nothing is lost, and you get a letter when it goes on.
        </Note>
      )}
      {isCancelled ? (
        <Note look="warning">This cycle was cancelled. There are no winners.</Note>
      ) : (
        <PhaseLine steps={steps} />
      )}
      {cycle.description && <p className="lead prose">{cycle.description}</p>}
      <p className="meta">
        All times are {cycle.timeZone.replaceAll("_", " ")}.{" "}
        {!isCancelled && (
          <a href={`/cycles/${cycle.id}/calendar`} download>
            Dates for my calendar
          </a>
        )}
      </p>
      <SectionHead title="Awards" />
      <ul className="list">
        {categories.map((category) => (
          <CategoryRow key={category.id} category={category} />
        ))}
      </ul>
    </>
  );
}
