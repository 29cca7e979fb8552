import { describe, expect, it } from "vitest";
import { anyone } from "~/domain/awards/eligibility";
import type { ThresholdRule } from "~/domain/awards/threshold";
import { mostMisses, reportThreshold, type Considered } from "~/domain/awards/threshold-report";

const year = { start: "2026-01-01", end: "2026-12-31" };
const atLeast = (minimum: string, combine: "sum" | "mean" = "sum") =>
  ({ source: "figures", name: "Quota", unit: "%", combine, fewest: 1, minimum }) as const;
const rule = (...conditions: ThresholdRule["conditions"]) => ({ threshold: { conditions }, people: anyone });
const hundred = rule(atLeast("100000"));

const person = (name: string, thousandths: bigint | null, changed: Partial<Considered> = {}): Considered => ({
  id: `id-${name}`,
  name,
  whyNot: null,
  honoured: false,
  figures: thousandths === null ? [] : [{ on: "2026-03-01", thousandths }],
  wins: [],
  ...changed,
});
const winOf = (id: string): Considered["wins"][number] => ({
  id,
  side: "sales",
  wonOn: "2026-05-01",
  state: "confirmed",
  currency: "EUR",
  worth: 0n,
});
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe("a dry run", () => {
  it("tells who reaches the rule, in order of names, from who misses it, the nearest first", () => {
    const people = [
      person("Cleo", 50_000n),
      person("Ben", 100_000n),
      person("Dot", 99_999n),
      person("Abe", 140_000n),
    ];
    const report = reportThreshold(hundred, year, people);
    expect(names(report.reaches)).toEqual(["Abe", "Ben"]);
    expect(names(report.misses)).toEqual(["Dot", "Cleo"]);
    expect(report).toMatchObject({ considered: 4, missCount: 2 });
    expect(report.misses[0]?.measures[0]).toMatchObject({ amount: "99999", short: "1" });
  });

  it("says why somebody who reaches the figures is left out, and leaves out nobody twice", () => {
    const people = [
      person("Gone", 200_000n, { whyNot: { because: "left" } }),
      person("Again", 200_000n, { honoured: true }),
      person("Gone and below", 1n, { whyNot: { because: "left" } }),
    ];
    const report = reportThreshold(hundred, year, people);
    expect(report.excluded.map(({ name, because }) => [name, because?.because])).toEqual([
      ["Again", "honoured"],
      ["Gone", "left"],
    ]);
    expect([report.reaches, report.misses]).toEqual([[], []]);
  });

  it("asks both conditions where there are two", () => {
    const both = rule(atLeast("100000"), { source: "wins", side: "any", minimum: "1" });
    const won = winOf("win");
    const people = [
      person("Both", 100_000n, { wins: [won] }),
      person("Figure", 100_000n),
      person("Win", 99_000n, { wins: [won] }),
    ];
    const report = reportThreshold(both, year, people);
    expect(names(report.reaches)).toEqual(["Both"]);
    expect(names(report.misses)).toEqual(["Win", "Figure"]);
  });

  it("sets misses of different units in one order by their share", () => {
    const both = rule(atLeast("100000"), { source: "wins", side: "any", minimum: "4" });
    const won = (count: number) => Array.from({ length: count }, (_, at) => winOf(`win-${at}`));
    const people = [
      person("Quarter of the wins", 100_000n, { wins: won(3) }),
      person("Fifth of the figure", 80_000n, { wins: won(4) }),
    ];
    expect(names(reportThreshold(both, year, people).misses)).toEqual([
      "Fifth of the figure",
      "Quarter of the wins",
    ]);
  });

  it("keeps the nearest misses and counts the others", () => {
    const people = Array.from({ length: mostMisses + 5 }, (_, at) => person(`P${at}`, BigInt(at)));
    const report = reportThreshold(hundred, year, people);
    expect(report.missCount).toBe(mostMisses + 5);
    expect(report.misses).toHaveLength(mostMisses);
    expect(report.misses[0]?.name).toBe(`P${mostMisses + 4}`);
  });

  it("lets nobody in by a rule that asks nothing", () => {
    const report = reportThreshold(rule(), year, [person("Abe", 1n)]);
    expect(report).toMatchObject({ reaches: [], misses: [], excluded: [] });
  });
});

describe("the digest of a dry run", () => {
  const people = [person("Abe", 100_000n), person("Ben", 40_000n)];
  const digest = (list = people, asked = hundred, period = year) =>
    reportThreshold(asked, period, list).digest;

  it("stays the same in another order and under another name", () => {
    expect(digest([...people].reverse())).toBe(digest());
    expect(digest([{ ...people[0]!, name: "Abraham" }, people[1]!])).toBe(digest());
  });

  it.each([
    ["a figure of somebody who misses", [people[0]!, person("Ben", 40_001n)], hundred, year],
    ["a person more", [...people, person("Cleo", 1n)], hundred, year],
    [
      "somebody who left",
      [person("Abe", 100_000n, { whyNot: { because: "left" } }), people[1]!],
      hundred,
      year,
    ],
    ["the minimum", people, rule(atLeast("99999")), year],
    ["how periods combine", people, rule(atLeast("100000", "mean")), year],
    ["who may receive it", people, { ...hundred, people: { ...anyone, minTenureMonths: 6 } }, year],
    ["the period", people, hundred, { ...year, end: "2026-12-30" }],
  ])("changes with %s", (_what, list, asked, period) => {
    expect(digest(list, asked, period)).not.toBe(digest());
  });
});
