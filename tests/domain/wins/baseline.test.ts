import { describe, expect, it } from "vitest";
import { changedBaselines, checkBaselineDays } from "~/domain/wins/baseline";
import { freight } from "./a-win";

const price = { ...freight, kind: "price" as const };

describe("a baseline that changed after a win was sent", () => {
  it.each([
    ["its figure", { baseline: freight.baseline + 1n }],
    ["its source", { baselineSource: "A guess" }],
    ["its kind", { baselineKind: "list" as const }],
    ["its day", { baselineDate: "2026-01-01" }],
    ["its unit", { unit: "days" as const }],
  ])("is told by %s", (_, changed) => {
    expect(changedBaselines([freight, price], [{ ...freight, ...changed }, price])).toEqual(["freight"]);
  });

  it("is also a line that came or went", () => {
    expect(changedBaselines([freight], [freight, price])).toEqual(["price"]);
    expect(changedBaselines([freight, price], [price])).toEqual(["freight"]);
  });

  it("is not another order, another name or what was achieved", () => {
    const renamed = { ...freight, label: "other", note: "more", achieved: 1n };
    expect(changedBaselines([freight, price], [price, renamed])).toEqual([]);
  });
});

it("was not measured on a day that is still to come", () => {
  const measured = (baselineDate: string | null) => [freight, { ...freight, baselineDate }];
  expect(checkBaselineDays(measured("2026-03-20"), "2026-03-20").ok).toBe(true);
  expect(checkBaselineDays(measured(null), "2026-03-20").ok).toBe(true);
  expect(checkBaselineDays(measured("2026-03-21"), "2026-03-20")).toMatchObject({
    reason: "baseline-ahead",
    field: "sourceDay-1",
  });
});
