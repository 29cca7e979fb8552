import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listMonthFigures, type AskedMonths } from "~/db/scorecard-figures.server";
import {
  listScorecardIds,
  listScorecardValues,
  listScorecardWins,
  type ValueRow,
} from "~/db/scorecard-rows.server";
import { countVeiled, listUnitFigures } from "~/db/scorecard-units.server";
import { compute, joinedAfter } from "~/domain/scorecard/compute";
import { compare, shareOf, times, whole, type Exact } from "~/domain/scorecard/exact";
import { computedMeasures, kindGroups, measures, type ComputedMeasure } from "~/domain/scorecard/measure";
import { medianOf } from "~/domain/scorecard/median";
import { figuresOf, type MonthFigures } from "~/domain/scorecard/month-figures";
import type { ValueKind } from "~/domain/wins/value-line";
import { setRate } from "~/operations/set-rate.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { insertRandomWins, randomWin, type RandomWin } from "@tests/support/random-wins";

const db = await testDatabase();
let people: Cast;

beforeAll(async () => {
  people = await cast(db);
  const frank = actAs(db, people.frank, new Date("2026-06-28T09:00:00Z"));
  for (const month of ["2025-03", "2025-04", "2026-01"]) {
    await setRate(frank, { currency: "JPY", month, scaled: 613_000n });
    await setRate(frank, { currency: "KWD", month, scaled: 299_000_000n });
  }
});
beforeEach(async () => {
  await db.win.deleteMany();
});

const spans = [
  ["2025-01", "2026-06"],
  ["2025-04", "2025-06"],
  ["2026-01", "2026-01"],
] as const;

const asked = (from: string, to: string, name: "alice" | "charlie" | "frank", unit = {}): AskedMonths => ({
  ...{ from, to, unit },
  viewer: { id: people[name].id, roles: people[name].roles },
});

async function figureOf(
  measure: ComputedMeasure,
  kinds: readonly ValueKind[],
  span: AskedMonths,
  read?: MonthFigures[],
) {
  const known = read ?? (await listMonthFigures(db, span));
  return compute({ measure, kinds }, figuresOf(known.map(({ month }) => month).sort(), known));
}

/** The same figure from its rows alone. */
async function fromRows(measure: ComputedMeasure, kinds: readonly ValueKind[], span: AskedMonths) {
  const ids = await listScorecardIds(db, { measure, kinds }, span);
  if (measures[measure].rows === "wins") {
    const wins = await listScorecardWins(db, measure, span, { ids });
    expect(wins.map(({ winId }) => winId)).toEqual(ids);
    const median = (values: (Exact | null)[]) =>
      medianOf(values.map((value) => ({ value: value!, count: 1 })));
    const early = wins.filter((win) => win.early).length;
    const days = () => median(wins.map((win) => whole(win.cycle!)));
    const values: Partial<Record<ComputedMeasure, () => Exact | null>> = {
      joint_wins: () => whole(wins.length),
      early_engagement: () => shareOf(100 * early, wins.length),
      days_to_procurement: () => median(wins.map((win) => whole(win.toProcurement!))),
      joined_after: () => median(wins.map(joinedAfter)),
    };
    return { of: wins.length, value: (values[measure] ?? days)() };
  }
  const rows = await listScorecardValues(db, { measure, kinds }, span, { ids });
  expect(rows.map(({ lineId }) => lineId)).toEqual(ids);
  const sum = (of: (row: ValueRow) => bigint | null) => rows.reduce((all, row) => all + (of(row) ?? 0n), 0n);
  const claimed = sum((row) => row.claimed);
  const validated = sum((row) => row.validated);
  const share = (part: bigint, of: bigint) => {
    const exact = shareOf(part, of);
    return exact && times(exact, 100n);
  };
  const value = {
    identified: whole(claimed),
    decided: whole(claimed),
    committed: whole(validated),
    realised: whole(sum((row) => row.realised)),
    claims_kept: share(validated, claimed),
    forecast_met: share(
      sum((row) => row.realised),
      validated,
    ),
  }[measure as "identified"];
  return { of: rows.length, value };
}

describe("a number of the scorecard", () => {
  it("is what the rows behind it make, for every measure, kind, time, unit and reader", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomWin, { minLength: 12, maxLength: 25 }), async (wins) => {
        await db.win.deleteMany();
        await insertRandomWins(db, people, wins);
        for (const [from, to] of spans) {
          for (const name of ["alice", "charlie", "frank"] as const) {
            const unit = name === "frank" ? { departmentId: people.departments.operations.id } : {};
            const span = asked(from, to, name, unit);
            const known = await listMonthFigures(db, span);
            for (const measure of computedMeasures) await agree(measure, [], span, known);
            const sums = await listMonthFigures(db, span, { reads: "values" });
            expect(monthly(sums)).toEqual(monthly(known));
            for (const { kinds } of kindGroups) await agree("identified", kinds, span, sums);
          }
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  /** What a look at the values alone says of a month. */
  const told = ({ month, veiled, values }: MonthFigures) => ({
    ...{ month, veiled },
    values: values.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
  });
  const monthly = (months: readonly MonthFigures[]) =>
    months
      .map(told)
      .filter(({ veiled, values }) => veiled > 0 || values.length > 0)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1));

  async function agree(
    measure: ComputedMeasure,
    kinds: readonly ValueKind[],
    span: AskedMonths,
    known: MonthFigures[],
  ) {
    const figure = await figureOf(measure, kinds, span, known);
    const rows = await fromRows(measure, kinds, span);
    expect({ measure, of: figure.of }).toEqual({ measure, of: rows.of });
    if (figure.value === null || rows.value === null) expect(figure.value).toBe(rows.value);
    else expect({ measure, off: compare(figure.value, rows.value) }).toEqual({ measure, off: 0 });
  }
});

const plain: RandomWin = {
  ...{ state: "confirmed", currency: "EUR", hideAmounts: false, author: "alice", withCharlie: false },
  ...{ lead: 40, engaged: -30, won: 100, isDated: true },
  values: [
    {
      ...{ kind: "freight", unit: "money", baseline: 900n, achieved: 0n, financeState: "validated" },
      ...{ accepted: 700n, cameIn: 300n },
    },
  ],
};
const spring = (name: "alice" | "charlie" | "frank", unit = {}) => asked("2025-04", "2025-04", name, unit);
const sums = async (span: AskedMonths) => {
  const of = async (measure: ComputedMeasure) => (await figureOf(measure, [], span)).value?.over;
  return [await of("identified"), await of("committed"), await of("realised")];
};

describe("hidden amounts", () => {
  beforeEach(() => insertRandomWins(db, people, [plain, { ...plain, hideAmounts: true }]));

  it("are in the sums of those who may read them", async () => {
    for (const name of ["alice", "frank"] as const)
      expect(await sums(spring(name))).toEqual([1800n, 1400n, 600n]);
    const [month] = await listMonthFigures(db, spring("alice"));
    expect(month).toMatchObject({ wins: 2, veiled: 0 });
  });

  it("are in no sum and no row of others, who read how many there are", async () => {
    expect(await sums(spring("charlie"))).toEqual([900n, 700n, 300n]);
    const [month] = await listMonthFigures(db, spring("charlie"));
    expect(month).toMatchObject({ wins: 2, veiled: 1 });
    const scope = { measure: "identified", kinds: [] } as const;
    const all = await listScorecardIds(db, scope, spring("frank"));
    expect(all).toHaveLength(2);
    expect(await listScorecardValues(db, scope, spring("charlie"), { ids: all })).toHaveLength(1);
    expect(await listScorecardIds(db, scope, spring("charlie"))).toHaveLength(1);
  });
});

describe("what counts", () => {
  it("is signed and not reversed, in the month in which it was won", async () => {
    const states = ["submitted", "reversed", "closed"] as const;
    await insertRandomWins(db, people, [plain, ...states.map((state) => ({ ...plain, state }))]);
    expect((await figureOf("joint_wins", [], spring("frank"))).of).toBe(2);
    expect((await figureOf("joint_wins", [], asked("2025-05", "2025-06", "frank"))).of).toBe(0);
    await insertRandomWins(db, people, [
      { ...plain, won: 119 },
      { ...plain, won: 120 },
    ]);
    expect((await figureOf("joint_wins", [], spring("frank"))).of).toBe(3);
  });

  it("is of a department or place when somebody of it took part", async () => {
    await insertRandomWins(db, people, [plain, { ...plain, withCharlie: true }]);
    const of = async (unit: object) => (await figureOf("joint_wins", [], spring("frank", unit))).of;
    expect(await of({ departmentId: people.departments.operations.id })).toBe(1);
    expect(await of({ departmentId: people.departments.sales.id })).toBe(2);
    expect(await of({ location: "Leeds" })).toBe(2);
    expect(await of({ location: "Nowhere" })).toBe(0);
  });

  it("counts fully for each department that took part, without what a reader may not know", async () => {
    await insertRandomWins(db, people, [
      plain,
      { ...plain, withCharlie: true, hideAmounts: true, author: "bob" },
    ]);
    const of = async (name: "charlie" | "frank", by: "department" | "place") => {
      const units = await listUnitFigures(db, asked("2025-04", "2025-04", name), by);
      return [...units.values()]
        .map((one) => [one.unit, one.engaged[0]?.wins, one.validated, one.veiled])
        .sort();
    };
    const { sales, procurement, operations } = people.departments;
    expect(await of("frank", "department")).toEqual([
      [sales.id, 2, 1400n, 0],
      [procurement.id, 2, 1400n, 0],
      [operations.id, 1, 700n, 0],
    ]);
    await db.winParticipant.deleteMany({ where: { personId: people.charlie.id } });
    expect(await of("charlie", "place")).toEqual([["Leeds", 2, 700n, 1]]);
    expect(await countVeiled(db, asked("2025-04", "2025-04", "charlie"))).toBe(1);
    expect(await countVeiled(db, asked("2025-04", "2025-04", "frank"))).toBe(0);
    expect(await countVeiled(db, asked("2025-05", "2025-05", "charlie"))).toBe(0);
  });

  it("has a rate; a value without one is in no sum and counted", async () => {
    await insertRandomWins(db, people, [
      plain,
      { ...plain, currency: "USD", values: [{ ...plain.values[0]!, financeState: "unchecked" }] },
    ]);
    const [month] = await listMonthFigures(db, spring("frank"));
    expect(month?.values.map(({ unrated, claimed }) => [unrated, claimed])).toEqual([[1, 900n]]);
  });
});
