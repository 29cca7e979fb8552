import { recordEvent } from "~/db/audit.server";
import { listCycleAwards } from "~/db/awards.server";
import { insertCategories } from "~/db/categories.server";
import type { Database, Tx } from "~/db/client.server";
import { findCycle, insertCycle } from "~/db/cycles.server";
import { holdDueSeries, listDueSeries, updateNextTurn } from "~/db/cycle-series.server";
import { queueLetters } from "~/db/letters.server";
import { listHolders } from "~/db/order-people.server";
import { nameOfTurn } from "~/domain/awards/cycle-name";
import { datesOf } from "~/domain/awards/cycle-dates";
import { nextTurn, type NextTurn } from "~/domain/awards/rhythm";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { datesOfToday } from "./dates-as-written.server";
import { eachByItself } from "./each-by-itself.server";
import { jobAct } from "./job-act.server";

/**
 * Drafts the next cycle of every series whose day has come, once with many workers at it. After downtime the turns
 * whose nominations are over are passed over, and the others are drafted one after the other.
 */
export async function draftDueCycles(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  await eachByItself(await listDueSeries(db, now), async (id) => {
    while ((await draftNext(act, id)).ok);
  });
}

async function draftNext(act: Act, seriesId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const series = await holdDueSeries(tx, seriesId, act.now);
    const model = series && (await findCycle(tx, series.modelId));
    if (!model) return refused("already-done");
    const first = { ...datesOf(series), timeZone: model.timeZone };
    const due = nextTurn(first, series, { from: series.nextTurn, now: act.now });
    const isDue = due !== null && due.draftAt <= act.now;
    const next = isDue ? nextTurn(first, series, { from: due.turn + 1, now: act.now }) : due;
    await updateNextTurn(tx, seriesId, next, act.now);
    if (isDue) await draft(tx, act, { model, series, due });
    return granted();
  });
}

interface DueDraft {
  model: NonNullable<Awaited<ReturnType<typeof findCycle>>>;
  series: NonNullable<Awaited<ReturnType<typeof holdDueSeries>>>;
  due: NextTurn;
}

/** Writes the draft, with the awards that are still in use and their rules of today, and tells those who run cycles. */
async function draft(tx: Tx, act: Act, { model, series, due }: DueDraft): Promise<void> {
  const { timeZone, description } = model;
  const dates = await datesOfToday(tx, due.dates, timeZone);
  const opensAt = dates.nominationsOpenAt;
  const name = nameOfTurn(series.nameTemplate, opensAt, timeZone);
  const cycleId = await insertCycle(
    tx,
    { name, description, timeZone, ...dates },
    { personId: series.createdById, now: act.now },
    { seriesId: series.id, seriesTurn: due.turn },
  );
  const offered = await listCycleAwards(tx);
  const awards = model.categories.flatMap(({ awardId }) => offered.find(({ id }) => id === awardId) ?? []);
  await insertCategories(tx, cycleId, awards);
  const path = `/manage/cycles/${cycleId}`;
  const props = { cycleName: name, opensAt: opensAt.toISOString(), timeZone, path };
  await queueLetters(
    tx,
    act,
    (await listHolders(tx, ["hr"])).map((person) => ({
      template: "cycle-drafted",
      to: { personId: person.id, name: person.name, address: person.email },
      key: `cycle-drafted/${cycleId}/${person.id}`,
      props: { ...props, name: person.name },
    })),
  );
  await recordEvent(tx, act, {
    act: "cycle.planned",
    subject: { type: "cycle", id: cycleId },
    after: { name, ...dates, turn: due.turn, awards: awards.map((award) => award.name) },
  });
}
