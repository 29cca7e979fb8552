import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { hasFirstRound } from "~/domain/awards/first-round";
import { phasePermits } from "~/domain/awards/phase";
import { whoDecides } from "~/domain/juries/who-decides";
import { cycleSteps } from "~/ui/cycle-steps";
import { shortDay, timeOfDay } from "~/ui/dates";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { PhaseLine } from "~/ui/phase-line";
import { plural } from "~/ui/words";
import { Acts } from "./acts";
import { Activity } from "./activity";
import { BoxNotices } from "./box-notices";
import { boxNoticesOf } from "./box-notices.server";
import { Categories } from "./categories";
import { ComingUp } from "./coming-up";
import { comingUp } from "./coming";
import { NextTime } from "./next-time";
import { Notices } from "./notices";
import { PausedNote } from "./paused-note";
import { Readiness } from "./readiness";
import {
  activityOf,
  addableAwards,
  categoriesOf,
  needsOf,
  participationOf,
  totalTurnout,
} from "./room.server";
import { seriesOf } from "./series.server";
import { situation } from "./situation";
import { WhoNominated } from "./who-nominated";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.cycle.name ?? "Cycle"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "manage-cycles");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle) throw new Response(null, { status: 404 });
  const now = await databaseNow(db);
  const query = new URL(request.url).searchParams;
  const [categories, needs, addable, activity, boxes, series, participation] = await Promise.all([
    categoriesOf(db, cycle),
    needsOf(db, cycle, now),
    addableAwards(db, cycle),
    activityOf(db, cycle),
    boxNoticesOf(db, cycle),
    seriesOf(db, cycle, now),
    participationOf(db, cycle),
  ]);
  const turnout = totalTurnout(categories);
  const received = categories.reduce((sum, { submitted }) => sum + submitted, 0);
  const finalists = categories.reduce((sum, { shortlisted }) => sum + shortlisted, 0);
  const { id, name, phase, timeZone, heldBackBy, pauseReason } = cycle;
  const isPaused = cycle.pausedAt !== null;
  const decides = whoDecides(cycle.categories);
  return json({
    cycle: { id, name, phase, timeZone, heldBackBy, decides, isPaused, pauseReason },
    lead: situation({
      ...cycle,
      decides,
      firstRoundUntil: categories.some(({ first }) => first && !first.isOver) ? cycle.judgingOpenAt : null,
      now,
      received,
      finalists,
      turnout,
      waitingBoxes: boxes.waiting.length,
    }),
    steps: cycleSteps(cycle, {
      ...(received > 0 && { nominating: `${plural(received, "nomination")} received` }),
      ...(finalists > 0 && { screening: plural(finalists, "finalist") }),
      ...(turnout && { voting: `${turnout.cast} of ${turnout.eligible} ballots` }),
    }),
    coming: comingUp({ ...cycle, decides, hasFirstRound: cycle.categories.some(hasFirstRound) }, now).map(
      ({ at, title, detail }) => ({
        title,
        detail,
        day: at ? shortDay(at, timeZone, now) : "",
        time: at ? timeOfDay(at, timeZone) : "",
      }),
    ),
    categories,
    needs,
    addable,
    activity,
    boxes,
    series,
    participation,
    canChangeDates: phasePermits(phase, "change-dates"),
    canDrop: phasePermits(phase, "drop-category"),
    seesResults: phase === "certifying" || phase === "announced" || phase === "archived",
    done: query.get("done"),
    refused: query.get("refused"),
  });
}

export type RoomData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ControlRoom() {
  const data = useLoaderData<typeof loader>();
  const { cycle, steps, lead } = data;
  return (
    <>
      <PageHead title={cycle.name} lead={lead}>
        <Acts cycle={cycle} canChangeDates={data.canChangeDates} />
      </PageHead>
      <Notices done={data.done} refused={data.refused} heldBackBy={cycle.heldBackBy} phase={cycle.phase} />
      {cycle.isPaused && <PausedNote {...cycle} />}
      <BoxNotices cycleId={cycle.id} {...data.boxes} />
      {cycle.phase !== "cancelled" && <PhaseLine steps={steps} />}
      <div className="cr">
        <div className="stack-l">
          <Readiness needs={data.needs} phase={cycle.phase} />
          <Categories data={data} />
          <WhoNominated
            cycleId={cycle.id}
            participation={data.participation}
            isOpen={cycle.phase === "nominating"}
          />
        </div>
        <aside className="stack-l">
          <ComingUp
            cycleId={cycle.id}
            coming={data.coming}
            timeZone={cycle.timeZone}
            isPaused={cycle.isPaused}
          />
          <NextTime id={cycle.id} series={data.series} />
          <Activity activity={data.activity} cycleId={cycle.id} />
        </aside>
      </div>
    </>
  );
}
