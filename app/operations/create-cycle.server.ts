import { recordEvent } from "~/db/audit.server";
import { listCycleAwards } from "~/db/awards.server";
import { insertCategories } from "~/db/categories.server";
import { insertCycle, type CycleDraft } from "~/db/cycles.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { checkCycleDates, checkNotTooFar } from "~/domain/awards/cycle-dates";
import { needsHandOver } from "~/domain/awards/round-times";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

export interface NewCycle extends CycleDraft {
  awardIds: string[];
  formKey: string;
}

/** Plans a cycle as a draft, with a copy of each award's rules as its category. */
export async function createCycle(
  act: Act,
  { awardIds, formKey, ...draft }: NewCycle,
): Promise<Verdict<{ id: string }>> {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, formKey);
    if (earlier) return granted({ id: earlier });
    const personId = personIdOf(act.actor);
    if (!personId) return refused("not-allowed");
    const near = checkNotTooFar(draft, act.now);
    if (!near.ok) return near;
    const dates = checkCycleDates(draft, draft.timeZone);
    if (!dates.ok) return dates;
    if (draft.nominationsCloseAt <= act.now) return refused("date-past", { field: "nominationsCloseAt" });
    const offered = await listCycleAwards(tx);
    const awards = [...new Set(awardIds)].flatMap((id) => offered.find((award) => award.id === id) ?? []);
    if (awards.length === 0) return refused("no-categories", { field: "awardIds" });
    if (awards.some(needsHandOver) && !draft.judgingOpenAt)
      return refused("judging-date-missing", { field: "judgingOpenAt" });
    const id = await insertCycle(tx, draft, { personId, now: act.now });
    await insertCategories(tx, id, awards);
    await settleOnce(tx, formKey, id);
    await recordEvent(tx, act, {
      act: "cycle.planned",
      subject: { type: "cycle", id },
      after: { ...draft, awards: awards.map(({ name }) => name) },
    });
    return granted({ id });
  });
}
