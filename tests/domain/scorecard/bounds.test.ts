import { describe, expect, it } from "vitest";
import { bounds, checkBounds } from "~/domain/scorecard/bounds";
import { planValues } from "~/domain/scorecard/import/plan";
import { kpiUnits } from "~/domain/scorecard/measure";
import { boundSentence } from "~/ui/scorecard/bound-words";
import { valueProblemSentence } from "~/ui/scorecard/value-file-words";

describe("a figure by hand", () => {
  it.each(
    kpiUnits.flatMap((unit) =>
      (unit === "money" ? ["EUR", "JPY", "KWD"] : [""]).map((currency) => [unit, currency] as const),
    ),
  )("in %s %s lies within its bounds, the ends with it", (unit, currency) => {
    const one = { "": 100n, EUR: 100n, JPY: 1n, KWD: 1_000n }[currency]!;
    const [least, most] = [BigInt(bounds[unit].least) * one, BigInt(bounds[unit].most) * one];
    for (const amount of [least, most]) expect(checkBounds({ unit, currency }, amount).ok).toBe(true);
    for (const amount of [least - 1n, most + 1n])
      expect(checkBounds({ unit, currency }, amount)).toMatchObject({
        ...{ ok: false, reason: "kpi-out-of-bounds", field: "amount", detail: unit },
      });
  });

  it("is told its bounds in words", () => {
    expect(boundSentence("percent")).toBe("A share lies between 0 and 100%.");
    expect(boundSentence("points")).toBe("Points lie between −1,000 and 1,000.");
    expect(boundSentence("money")).toBe("An amount lies between 0 and 1,000,000,000,000.");
  });
});

it("a file of values names each row that is out of bounds, and takes those on the bounds", () => {
  const kpi = {
    measure: "manual",
    cadence: "month",
    salesOwnerId: "alice",
    procurementOwnerId: null,
  } as const;
  const known = [
    { ...kpi, id: "otif", name: "On time", unit: "percent", currency: "" } as const,
    { ...kpi, id: "score", name: "Score", unit: "points", currency: "" } as const,
  ];
  const rows = [
    ...[
      ["On time", "100"],
      ["On time", "100.01"],
      ["On time", "-1"],
      ["Score", "1000"],
      ["Score", "1e9"],
    ],
    ["Score", "1,000,000"],
  ].map(([name, value], at) => ({
    ...{ number: at + 2, kpi: name!, period: `2026-0${at + 1}`, value: value!, source: "" },
  }));
  const around = { known, there: new Map(), person: { id: "alice", keeps: false }, thisMonth: "2026-09" };
  const planned = planValues(rows, around);
  expect(planned.map(({ number, problem, detail }) => [number, problem, detail])).toEqual([
    [2, null, undefined],
    [3, "out-of-bounds", "percent"],
    [4, "out-of-bounds", "percent"],
    [5, null, undefined],
    [6, "not-a-number", undefined],
    [7, "out-of-bounds", "points"],
  ]);
  expect(valueProblemSentence("out-of-bounds", "points")).toBe("Points lie between −1,000 and 1,000.");
});
