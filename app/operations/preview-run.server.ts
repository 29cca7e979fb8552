import { recordEvent } from "~/db/audit.server";
import { findAward } from "~/db/awards.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { insertRun } from "~/db/threshold-runs.server";
import { checkPeriod } from "~/domain/awards/threshold-run";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { thresholdReportOf, thresholdRuleOf } from "./threshold-report-of.server";

export interface RunForm {
  awardId: string;
  periodName: string;
  /** First and last day that count, at midnight UTC. */
  periodStart: Date;
  periodEnd: Date;
  formKey: string;
}

/** Makes a dry run of a threshold award: who reaches it, who misses it. Nothing is given. */
export async function previewRun(act: Act, form: RunForm): Promise<Verdict<{ id: string }>> {
  const createdById = personIdOf(act.actor);
  if (!createdById) return refused("not-allowed");
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, form.formKey);
    if (earlier) return granted({ id: earlier });
    const { awardId, periodStart, periodEnd } = form;
    const award = await findAward(tx, awardId);
    if (!award) return refused("not-found");
    const periodName = form.periodName.trim();
    const checked = checkPeriod(award, { name: periodName, start: periodStart, end: periodEnd });
    if (!checked.ok) return checked;
    const report = await thresholdReportOf(tx, award, form);
    const rule = thresholdRuleOf(award);
    const run = {
      awardId,
      periodName,
      periodStart,
      periodEnd,
      rule,
      report,
      createdById,
      createdAt: act.now,
    };
    const id = await insertRun(tx, run);
    await settleOnce(tx, form.formKey, id);
    // Whoever reads the record may not know the laureates before they are made: it counts them and names nobody.
    await recordEvent(tx, act, {
      act: "run.previewed",
      subject: { type: "run", id },
      after: {
        ...{ awardId, award: award.name, periodName, periodStart, periodEnd },
        ...{ reaches: report.reaches.length, misses: report.missCount, excluded: report.excluded.length },
      },
    });
    return granted({ id });
  });
}
