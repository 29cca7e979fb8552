import type { findAward } from "~/db/awards.server";
import type { Database, Tx } from "~/db/client.server";
import { listConsidered } from "~/db/threshold-facts.server";
import { reportThreshold, type ThresholdReport } from "~/domain/awards/threshold-report";

type Award = NonNullable<Awaited<ReturnType<typeof findAward>>>;

/** What a threshold award asks: its figures and wins, and the rule for who may receive it. */
export function thresholdRuleOf({ threshold, eligibility }: Award) {
  return { threshold, people: eligibility.receive };
}

/** Asks the award's rule of everybody, with the figures, wins and people of this moment. */
export async function thresholdReportOf(
  db: Database | Tx,
  award: Award,
  days: { periodStart: Date; periodEnd: Date },
): Promise<ThresholdReport> {
  const period = { start: isoDay(days.periodStart), end: isoDay(days.periodEnd) };
  const rule = thresholdRuleOf(award);
  const people = await listConsidered(db, { awardId: award.id, ...rule, period });
  return reportThreshold(rule, period, people);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
