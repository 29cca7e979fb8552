import { findAward } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findRun } from "~/db/threshold-runs.server";
import { honouredBy } from "~/domain/awards/threshold-run";
import { dayIn } from "~/domain/zoned-time";
import { thresholdReportOf } from "~/operations/threshold-report-of.server";

/** What confirming a run would do, and whether it would be refused as things stand now. */
export async function readConfirmation(id: string) {
  const db = database();
  const run = await findRun(db, id);
  const award = run && (await findAward(db, run.awardId));
  if (!run || !award) return null;
  const [company, now, report] = await Promise.all([
    getCompany(db),
    databaseNow(db),
    thresholdReportOf(db, award, run),
  ]);
  return {
    ...{ id, state: run.state, periodName: run.periodName, awardId: run.awardId, awardName: award.name },
    ...{ periodStart: isoDay(run.periodStart), periodEnd: isoDay(run.periodEnd) },
    ...{ purpose: award.purpose, citationLength: award.citationLength },
    hasTrophy: award.trophyItemId !== null,
    isOver: dayIn(now, company.timeZone) > run.periodEnd,
    isStale: report.digest !== run.report.digest,
    leftOut: run.leftOut.length,
    people: honouredBy(run).map(({ personId, name }) => ({ id: personId, name })),
  };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
