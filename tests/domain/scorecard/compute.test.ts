import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute, joinedAfter } from "~/domain/scorecard/compute";
import { compare, whole, type Exact } from "~/domain/scorecard/exact";
import { kindGroups, type ComputedMeasure } from "~/domain/scorecard/measure";
import {
  figuresOf,
  joined,
  type EngagedWins,
  type MonthFigures,
  type ValueSums,
} from "~/domain/scorecard/month-figures";
import { valueKinds, type ValueKind } from "~/domain/wins/value-line";

const noValue: ValueSums = {
  ...{ kind: "freight", claimed: 0n, decided: 0n, kept: 0n, validated: 0n, realised: 0n },
  ...{ lines: 0, decidedLines: 0, validatedLines: 0, realisedLines: 0, unrated: 0 },
};

function month(values: Partial<ValueSums>[], engaged: Partial<EngagedWins>[] = []) {
  return {
    ...{ month: "2026-05", wins: 2, veiled: 0 },
    values: values.map((one) => ({ ...noValue, ...one })),
    engaged: engaged.map((one) => ({ toProcurement: null, cycle: null, early: null, wins: 1, ...one })),
  };
}

function of(measure: ComputedMeasure, months: MonthFigures[], kinds: ValueKind[] = []) {
  return compute({ measure, kinds }, months);
}

describe("sums of money", () => {
  const months = [
    month([
      {
        kind: "freight",
        claimed: 100n,
        decided: 80n,
        validated: 60n,
        realised: 20n,
        lines: 3,
        validatedLines: 2,
      },
      { kind: "margin", claimed: -40n, lines: 1 },
    ]),
    month([{ kind: "freight", claimed: 7n, validated: 5n, lines: 1, validatedLines: 1 }]),
  ];

  it("stand apart for what is claimed, validated and realised", () => {
    expect(of("identified", months)).toMatchObject({ value: whole(67), of: 5 });
    expect(of("committed", months)).toMatchObject({ value: whole(65), of: 3 });
    expect(of("realised", months)).toMatchObject({ value: whole(20) });
  });

  it("of some kinds leave out the others", () => {
    expect(of("identified", months, ["freight"]).value).toEqual(whole(107));
    expect(of("identified", months, ["margin", "price"]).value).toEqual(whole(-40));
  });

  it("of each kind make the sum of all, and so do the groups", () => {
    const amounts = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    const rows = fc.array(fc.record({ kind: fc.constantFrom(...valueKinds), claimed: amounts }));
    fc.assert(
      fc.property(rows, (some) => {
        const given = [month(some)];
        const sum = (parts: readonly (readonly ValueKind[])[]) =>
          parts.reduce((all, kinds) => all + of("identified", given, [...kinds]).value!.over, 0n);
        const all = of("identified", given).value!.over;
        expect(sum(valueKinds.map((kind) => [kind]))).toBe(all);
        expect(sum(kindGroups.map(({ kinds }) => kinds))).toBe(all);
      }),
    );
  });
});

describe("shares", () => {
  it("are exact, and of nothing there is none", () => {
    const kept = of("claims_kept", [month([{ decided: 3n, kept: 1n, validated: 2n, decidedLines: 5 }])]);
    expect(compare(kept.value!, { over: 100n, under: 3n })).toBe(0);
    expect(kept).toMatchObject({ of: 5, small: false });
    expect(of("claims_kept", [month([{ decided: 3n, decidedLines: 4 }])]).small).toBe(true);
    expect(of("claims_kept", [month([])]).value).toBeNull();
    const met = of("forecast_met", [month([{ validated: 8n, realised: 10n, validatedLines: 5 }])]);
    expect(met.value).toEqual({ over: 1000n, under: 8n });
  });

  it("of early engagement count only wins with both days", () => {
    const engaged = [{ early: true, wins: 3 }, { early: false, wins: 1 }, { wins: 40 }];
    expect(of("early_engagement", [month([], engaged)])).toMatchObject({
      ...{ value: { over: 300n, under: 4n }, of: 4, hits: 3, small: true },
    });
  });
});

describe("days", () => {
  const wins = [
    { toProcurement: 2, cycle: 40, early: true },
    { toProcurement: 6, cycle: 60, early: true, wins: 2 },
    { toProcurement: 50, cycle: 100, early: false },
    { toProcurement: 8, cycle: null, early: null },
  ];
  const values = (measure: ComputedMeasure): [Exact | null, number] => {
    const { value, of: count } = of(measure, [month([], wins)]);
    return [value, count];
  };

  it("are medians with their counts", () => {
    expect(values("days_to_procurement")).toEqual([whole(6), 5]);
    expect(values("cycle_time")).toEqual([whole(60), 4]);
    expect(values("cycle_time_early")).toEqual([whole(60), 3]);
    expect(values("cycle_time_later")).toEqual([whole(100), 1]);
  });

  it("say where in the deal Procurement joined, at most at its end", () => {
    const where = (toProcurement: number | null, cycle: number | null) =>
      joinedAfter({ toProcurement, cycle });
    expect(where(19, 100)).toEqual({ over: 1900n, under: 100n });
    expect(where(120, 100)).toEqual({ over: 10_000n, under: 100n });
    expect([where(0, 0), where(null, 10), where(3, null)]).toEqual([null, null, null]);
    expect(compare(where(0, 1)!, whole(0))).toBe(0);
  });
});

describe("months", () => {
  it("without wins are quiet, and two halves make one", () => {
    const may = month([{ claimed: 5n }]);
    const months = figuresOf(["2026-04", "2026-05"], [may]);
    expect(months.map(({ wins }) => wins)).toEqual([0, 2]);
    expect(of("identified", [joined(may, month([{ claimed: 6n }]))]).value).toEqual(whole(11));
    expect(of("joint_wins", [joined(may, may)]).value).toEqual(whole(4));
  });
});
