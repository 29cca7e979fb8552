import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import { checkCitation } from "./entry";
import type { ThresholdOutcome, ThresholdReport } from "./threshold-report";

/** Somebody taken out of a run by hand, and why. */
export interface LeftOut {
  personId: string;
  reason: string;
}

export type RunState = "previewed" | "confirmed" | "dropped";

export const longestPeriodName = 60;
/** About the length of ten years: a longer period is a slip of the pen. */
const longestDays = 3_660;

/** Whether a dry run can be made over these days (midnight UTC) under this name. */
export function checkPeriod(
  award: { kind: string; retiredAt: Date | null },
  period: { name: string; start: Date; end: Date },
): Verdict {
  if (award.kind !== "threshold") return refused("award-not-threshold");
  if (award.retiredAt) return refused("award-retired");
  if (!saysSomething(period.name)) return refused("period-name-missing", { field: "periodName" });
  if (period.end < period.start) return refused("award-period-backwards", { field: "periodEnd" });
  const days = (period.end.getTime() - period.start.getTime()) / 86_400_000;
  if (days > longestDays) return refused("period-too-long", { field: "periodEnd" });
  return granted();
}

interface Confirming {
  run: { state: RunState; periodEnd: Date; report: ThresholdReport; leftOut: readonly LeftOut[] };
  award: { retiredAt: Date | null; citationLength: number };
  /** What the same run finds now. */
  now: { report: ThresholdReport; today: Date };
  citation: string;
}

/**
 * Whether a run may honour people: its period is over (`today` is a day at midnight UTC, and later than the last
 * one), nothing that decides has changed since the dry run, and somebody is left. Answers whom.
 */
export function checkConfirming({ run, award, now, citation }: Confirming): Verdict<ThresholdOutcome[]> {
  const open = checkOpen(run.state);
  if (!open.ok) return open;
  if (award.retiredAt) return refused("award-retired");
  if (now.today <= run.periodEnd) return refused("period-not-over");
  if (now.report.digest !== run.report.digest) return refused("run-stale");
  if (!saysSomething(citation)) return refused("citation-missing", { field: "citation" });
  const words = checkCitation(citation, award.citationLength);
  if (!words.ok) return words;
  const honoured = honouredBy(run);
  return honoured.length > 0 ? granted(honoured) : refused("nobody-reaches");
}

/** Those who reach the rule and were not taken out by hand. */
export function honouredBy(run: {
  report: ThresholdReport;
  leftOut: readonly LeftOut[];
}): ThresholdOutcome[] {
  const out = new Set(run.leftOut.map(({ personId }) => personId));
  return run.report.reaches.filter(({ personId }) => !out.has(personId));
}

/** Whether a run is still a dry run, so that it can be changed, dropped or confirmed. */
export function checkOpen(state: RunState): Verdict {
  if (state === "confirmed") return refused("already-done");
  return state === "dropped" ? refused("run-dropped") : granted();
}
