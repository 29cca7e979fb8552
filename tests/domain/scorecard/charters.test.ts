import { describe, expect, it } from "vitest";
import {
  beginsPeriod,
  cadenceMonths,
  cadences,
  checkOwner,
  gatherings,
  mayEnter,
  settled,
  type CharterContent,
} from "~/domain/scorecard/charter";
import { compare, whole } from "~/domain/scorecard/exact";
import { checkValue, gathered, inUnits } from "~/domain/scorecard/kpi-value";
import { computedMeasures, kpiUnits, measures } from "~/domain/scorecard/measure";
import { isPreset, presets } from "~/domain/scorecard/presets";
import { statusOf } from "~/domain/scorecard/status";
import { targetOver } from "~/domain/scorecard/target";

const charter: CharterContent = {
  ...presets["customer-score"],
  salesOwnerId: "alice",
  procurementOwnerId: "bob",
};

describe("values by hand", () => {
  const quarterly = { unit: "percent", cadence: "quarter", gathers: "mean" } as const;
  const values = [
    { start: "2026-01", amount: 8_000n },
    { start: "2026-04", amount: 9_050n },
    { start: "2026-07", amount: 9_100n },
  ];

  it("count where their own time ends", () => {
    expect(gathered(quarterly, values, ["2026-06"]).value).toEqual({ over: 9_050n, under: 100n });
    expect(gathered(quarterly, values, ["2026-04", "2026-05"]).value).toBeNull();
  });

  it("make a mean, a sum or the last of them", () => {
    const year = ["2026-03", "2026-06", "2026-09"];
    const as = (gathers: "mean" | "sum" | "latest") => gathered({ ...quarterly, gathers }, values, year);
    expect(compare(as("mean").value!, { over: 26_150n, under: 300n })).toBe(0);
    expect(compare(as("sum").value!, { over: 26_150n, under: 100n })).toBe(0);
    expect(as("latest")).toMatchObject({ value: { over: 9_100n, under: 100n }, of: 1 });
    expect(as("mean").of).toBe(3);
  });

  it("are of a period that has begun, from its first month, and no share is above all", () => {
    const check = (start: string, amount: bigint) =>
      checkValue({ start, amount }, { measure: "manual", currency: "", ...quarterly }, "2026-07");
    expect(check("2026-07", 10_000n).ok).toBe(true);
    expect(check("2026-07", 0n).ok).toBe(true);
    expect(check("2026-10", 1n)).toMatchObject({ reason: "value-ahead", field: "start" });
    expect(check("2026-08", 1n)).toMatchObject({ reason: "value-not-at-start" });
    expect(check("2026-07", 10_001n)).toMatchObject({ reason: "kpi-out-of-bounds" });
    expect(check("2026-07", -1n)).toMatchObject({ reason: "kpi-out-of-bounds" });
    const computed = { measure: "committed", unit: "money", cadence: "month", currency: "EUR" } as const;
    expect(checkValue(values[0]!, computed, "2026-07")).toMatchObject({ reason: "kpi-is-computed" });
  });

  it("begin with January, a quarter or any month", () => {
    expect(["2026-01", "2026-04", "2026-02"].map((month) => beginsPeriod(month, "quarter"))).toEqual([
      true,
      true,
      false,
    ]);
    expect(["2026-01", "2026-07"].map((month) => beginsPeriod(month, "year"))).toEqual([true, false]);
    expect(beginsPeriod("2026-07", "month")).toBe(true);
  });
});

it("units, rhythms and gatherings are whole", () => {
  expect(cadences.map((one) => cadenceMonths[one])).toEqual([1, 3, 12]);
  expect(kpiUnits.map((unit) => inUnits(unit, 250n).under)).toEqual([1n, 100n, 100n, 100n, 100n]);
  const one = [{ start: "2026-05", amount: 700n }];
  for (const gathers of gatherings) {
    const { value } = gathered({ unit: "days", cadence: "month", gathers }, one, ["2026-05"]);
    expect(compare(value!, whole(7))).toBe(0);
  }
});

describe("a target", () => {
  const targets = [
    { from: "2026-01", amount: 1_200n },
    { from: "2026-07", amount: 2_400n },
  ];
  const wins = { measure: "joint_wins", gathers: "latest", unit: "number", cadence: "year" } as const;

  it("holds from its month until the next one", () => {
    const of = (month: string) =>
      targetOver({ ...wins, measure: "cycle_time", unit: "days" }, targets, [month]);
    expect(of("2025-12")).toBeNull();
    expect(of("2026-06")).toEqual({ over: 1_200n, under: 100n });
    expect(of("2026-07")).toEqual({ over: 2_400n, under: 100n });
    expect(targetOver(wins, targets, [])).toBeNull();
  });

  it("of figures that add up is for as many months as are looked at", () => {
    expect(compare(targetOver(wins, targets, ["2026-07"])!, whole(2))).toBe(0);
    expect(compare(targetOver(wins, targets, ["2026-05", "2026-06", "2026-07"])!, whole(6))).toBe(0);
    const manual = { ...wins, measure: "manual", gathers: "mean" } as const;
    expect(compare(targetOver(manual, targets, ["2026-05", "2026-06"])!, whole(12))).toBe(0);
  });
});

describe("a status", () => {
  const of = (
    now: number | null,
    before: number | null,
    target: number | null,
    direction: "higher" | "lower",
  ) =>
    statusOf(
      {
        now: now === null ? null : whole(now),
        before: before === null ? null : whole(before),
        target: target === null ? null : whole(target),
      },
      direction,
    );

  it("is on target exactly at the target, and to go just before it", () => {
    expect(of(75, 60, 75, "higher")).toEqual({ is: "on-target" });
    expect(of(74, 60, 75, "higher")).toEqual({ is: "to-go", gap: whole(1) });
    expect(of(12, 20, 12, "lower")).toEqual({ is: "on-target" });
    expect(of(13, 20, 12, "lower")).toMatchObject({ is: "to-go" });
  });

  it("slips when it moves away, not when it stands still", () => {
    expect(of(91, 94, 95, "higher")).toMatchObject({ is: "slipping", way: "falling" });
    expect(of(91, 91, 95, "higher")).toMatchObject({ is: "to-go" });
    expect(of(15, 14, 12, "lower")).toMatchObject({ is: "slipping", way: "rising" });
    expect(of(96, 99, 95, "higher")).toEqual({ is: "on-target" });
    expect(of(91, null, 95, "higher")).toMatchObject({ is: "to-go" });
  });

  it("says what is missing", () => {
    expect(of(null, 4, 5, "higher")).toEqual({ is: "no-figure" });
    expect(of(4, 4, null, "higher")).toEqual({ is: "no-target" });
  });
});

describe("a charter", () => {
  it("of a computed measure has its unit and formula, whatever a form says", () => {
    const asked = { ...charter, measure: "cycle_time", unit: "money", kinds: ["price"] } as const;
    expect(settled(asked)).toMatchObject({ unit: "days", kinds: [], formula: measures.cycle_time.formula });
    expect(settled({ ...asked, measure: "committed" }).kinds).toEqual(["price"]);
    expect(settled({ ...asked, measure: "manual" })).toMatchObject({ unit: "money", kinds: [] });
  });

  it("is owned by somebody of each side who is still there", () => {
    const alice = { id: "alice", name: "Alice", departmentFunction: "sales", active: true } as const;
    expect(checkOwner("sales", alice).ok).toBe(true);
    expect(checkOwner("sales", null).ok).toBe(true);
    expect(checkOwner("procurement", alice)).toMatchObject({
      reason: "owner-of-other-side",
      field: "procurementOwnerId",
    });
    expect(checkOwner("sales", { ...alice, departmentFunction: "finance" })).toMatchObject({
      detail: "Alice",
    });
    expect(checkOwner("sales", { ...alice, active: false })).toMatchObject({ reason: "owner-gone" });
  });

  it("lets its owners and those who keep the scorecard write values", () => {
    expect(mayEnter(charter, { id: "alice", keeps: false })).toBe(true);
    expect(mayEnter(charter, { id: "bob", keeps: false })).toBe(true);
    expect(mayEnter(charter, { id: "charlie", keeps: false })).toBe(false);
    expect(mayEnter(charter, { id: "charlie", keeps: true })).toBe(true);
  });

  it("of each preset is whole, and each measure has a name of its own", () => {
    for (const preset of Object.values(presets)) {
      expect(preset.formula).not.toBe("");
      expect(settled({ ...preset, salesOwnerId: null, procurementOwnerId: null })).toMatchObject(preset);
    }
    expect(new Set(computedMeasures.map((one) => measures[one].name)).size).toBe(computedMeasures.length);
    expect([isPreset("win-rate"), isPreset("constructor")]).toEqual([true, false]);
  });
});
