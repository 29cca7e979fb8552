import { redirect } from "@remix-run/node";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findSeriesBehind, findSeriesOf } from "~/db/cycle-series.server";
import { findCycle } from "~/db/cycles.server";
import { datesOf, type CycleDates } from "~/domain/awards/cycle-dates";
import { nameOfTurn, templateOf } from "~/domain/awards/cycle-name";
import { likelyRhythm, nextTurn, type Repetition } from "~/domain/awards/rhythm";
import { shortDay } from "~/ui/dates";

const shownTurns = 3;
const usualDaysAhead = 14;

/** What the page about the series of a cycle shows; on to the first cycle of the series for one that it drafted. */
export async function readSeriesPage(db: Database, cycleId: string) {
  const cycle = await findCycle(db, cycleId);
  if (!cycle) throw new Response(null, { status: 404 });
  const behind = await findSeriesBehind(db, cycleId);
  if (behind) throw redirect(`/manage/cycles/${behind.modelId}/repeat`);
  const series = await findSeriesOf(db, cycleId);
  const { id, name, timeZone, nominationsOpenAt } = cycle;
  const isRunning = series !== null && series.endedAt === null;
  const now = await databaseNow(db);
  return {
    cycle: { id, name },
    isRunning,
    upcoming: isRunning ? upcoming({ ...series, ...datesOf(series), timeZone }, now) : [],
    written: {
      rhythm: series?.rhythm ?? likelyRhythm(cycle),
      keeps: series?.keeps ?? "weekday",
      nameTemplate: series?.nameTemplate ?? templateOf(name, nominationsOpenAt, timeZone),
      daysAhead: String(series?.daysAhead ?? usualDaysAhead),
    },
  };
}

type RunningSeries = CycleDates &
  Repetition & { timeZone: string; nextTurn: number; daysAhead: number; nameTemplate: string };

function upcoming(series: RunningSeries, now: Date) {
  const { timeZone } = series;
  const shown = [];
  for (let from = series.nextTurn; shown.length < shownTurns;) {
    const next = nextTurn(series, series, { from, now });
    if (!next) break;
    const opensAt = next.dates.nominationsOpenAt;
    shown.push({
      name: nameOfTurn(series.nameTemplate, opensAt, timeZone),
      opens: shortDay(opensAt, timeZone, now),
      draftedOn: shortDay(next.draftAt, timeZone, now),
    });
    from = next.turn + 1;
  }
  return shown;
}
