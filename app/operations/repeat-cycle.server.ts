import { recordEvent } from "~/db/audit.server";
import { findCycle } from "~/db/cycles.server";
import { findSeriesOf, holdModel, upsertSeries, type SeriesSettings } from "~/db/cycle-series.server";
import { datesOf } from "~/domain/awards/cycle-dates";
import { nextTurn } from "~/domain/awards/rhythm";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Lets a cycle repeat: from now on the next one drafts itself, with the dates and awards of this one moved on. */
export async function repeatCycle(act: Act, cycleId: string, settings: SeriesSettings): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const { lastTurn } = await holdModel(tx, cycleId);
    const cycle = await findCycle(tx, cycleId);
    if (!cycle) return refused("not-found");
    if (cycle.seriesId) return refused("series-member");
    const dates = (await findSeriesOf(tx, cycleId)) ?? cycle;
    const first = { ...datesOf(dates), timeZone: cycle.timeZone };
    const next = nextTurn(first, settings, { from: lastTurn + 1, now: act.now });
    if (!next) return refused("date-past");
    const series = { ...settings, nextTurn: next.turn, nextDraftAt: next.draftAt };
    await upsertSeries(tx, cycleId, series, datesOf(dates), { personId, now: act.now });
    await recordEvent(tx, act, {
      act: "cycle-series.set",
      subject: { type: "cycle", id: cycleId },
      after: { ...settings, nextDraftAt: next.draftAt },
    });
    return granted();
  });
}
