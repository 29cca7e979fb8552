import { describe, expect, it } from "vitest";
import { checkThreshold, noThreshold, readThresholdRule } from "~/domain/awards/threshold";
import { checkConfirming, checkPeriod, type LeftOut } from "~/domain/awards/threshold-run";
import type { ThresholdReport } from "~/domain/awards/threshold-report";

const wins = (minimum: string) => ({ source: "wins", side: "any", minimum }) as const;

describe("the rule of an award", () => {
  it("asks one or two things of an award by threshold", () => {
    const check = (...conditions: ReturnType<typeof wins>[]) =>
      checkThreshold({ kind: "threshold", threshold: { conditions } });
    expect(check()).toMatchObject({ ok: false, reason: "threshold-missing" });
    expect(check(wins("1")).ok).toBe(true);
    expect(check(wins("1"), wins("2")).ok).toBe(true);
    expect(check(wins("1"), wins("2"), wins("3"))).toMatchObject({ ok: false });
    expect(check(wins("1"), wins("0"))).toMatchObject({
      reason: "threshold-too-low",
      field: "threshold.1.minimum",
    });
  });

  it("asks nothing of other awards", () => {
    const threshold = { conditions: [wins("3")] };
    expect(checkThreshold({ kind: "vote", threshold })).toEqual({ ok: true, value: noThreshold });
  });

  it("is read back as it was kept, and asks nothing where a condition can't be read", () => {
    const kept = {
      conditions: [
        wins("3"),
        { source: "early", side: "procurement", minimum: "2" },
        { source: "figures", name: "Quota", unit: "%", combine: "lowest", fewest: 4, minimum: "-5" },
      ],
    };
    expect(readThresholdRule(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readThresholdRule({ conditions: [wins("3"), { source: "stars", minimum: "1" }] })).toEqual(
      noThreshold,
    );
    expect(readThresholdRule({ conditions: [wins("many")] })).toEqual(noThreshold);
    expect([readThresholdRule(null), readThresholdRule({})]).toEqual([noThreshold, noThreshold]);
  });
});

describe("a period", () => {
  const award = { kind: "threshold", retiredAt: null };
  const days = (start: string, end: string, name = "2026") => ({
    name,
    start: new Date(start),
    end: new Date(end),
  });

  it.each([
    ["backwards", days("2026-02-02", "2026-02-01"), "award-period-backwards"],
    ["without a name", days("2026-01-01", "2026-12-31", " "), "period-name-missing"],
    ["of more than ten years", days("2016-01-01", "2026-12-31"), "period-too-long"],
  ])("%s is refused", (_what, period, reason) => {
    expect(checkPeriod(award, period)).toMatchObject({ ok: false, reason });
  });

  it("may be one day long", () => {
    expect(checkPeriod(award, days("2028-02-29", "2028-02-29")).ok).toBe(true);
  });

  it("is asked of no other award and of none that is retired", () => {
    const year = days("2026-01-01", "2026-12-31");
    expect(checkPeriod({ ...award, kind: "direct" }, year)).toMatchObject({ reason: "award-not-threshold" });
    expect(checkPeriod({ ...award, retiredAt: new Date() }, year)).toMatchObject({ reason: "award-retired" });
  });
});

describe("confirming", () => {
  const outcome = (personId: string) => ({ personId, name: personId, measures: [] });
  const report: ThresholdReport = {
    ...{ digest: "d1", considered: 2, missCount: 0, misses: [], excluded: [] },
    reaches: [outcome("a"), outcome("b")],
  };
  const run = (leftOut: LeftOut[] = [], state: "previewed" | "confirmed" | "dropped" = "previewed") => ({
    ...{ state, report, leftOut },
    periodEnd: new Date("2026-12-31"),
  });
  const confirm = (changed: Partial<Parameters<typeof checkConfirming>[0]> = {}) =>
    checkConfirming({
      run: run(),
      award: { retiredAt: null, citationLength: 12 },
      now: { report, today: new Date("2027-01-01") },
      citation: "Well reached",
      ...changed,
    });

  it("honours those who reach the rule and were not left out", () => {
    expect(confirm()).toMatchObject({ ok: true, value: [{ personId: "a" }, { personId: "b" }] });
    const without = confirm({ run: run([{ personId: "a", reason: "Asked not to be." }]) });
    expect(without).toMatchObject({ ok: true, value: [{ personId: "b" }] });
  });

  it.each([
    ["on the last day", { now: { report, today: new Date("2026-12-31") } }, "period-not-over"],
    [
      "of other data",
      { now: { report: { ...report, digest: "d2" }, today: new Date("2027-01-01") } },
      "run-stale",
    ],
    ["a second time", { run: run([], "confirmed") }, "already-done"],
    ["of a dropped run", { run: run([], "dropped") }, "run-dropped"],
    ["of a retired award", { award: { retiredAt: new Date(), citationLength: 12 } }, "award-retired"],
    ["without words", { citation: " " }, "citation-missing"],
    ["with a word too much", { citation: "Well reached!" }, "citation-too-long"],
    [
      "with everybody left out",
      { run: run([outcome("a"), outcome("b")].map(({ personId }) => ({ personId, reason: "x" }))) },
      "nobody-reaches",
    ],
  ])("%s is refused", (_what, changed, reason) => {
    expect(confirm(changed)).toMatchObject({ ok: false, reason });
  });
});
