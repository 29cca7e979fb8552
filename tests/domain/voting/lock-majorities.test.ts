import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listMajorities, lockMajorities, type MajorityOf } from "~/domain/voting/lock-majorities";
import { tally } from "~/domain/voting/tally";
import { undefeatedGroups } from "~/domain/voting/undefeated";

/** Duels of up to 45 entries in which few figures occur, so that many majorities are equal; and a tie-break order. */
const contests = fc.integer({ min: 1, max: 45 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    preferring: fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: size * size, maxLength: size * size })
      .map((votes) => Float64Array.from(votes)),
    places: fc
      .shuffledSubarray(
        Array.from({ length: size }, (_, at) => at),
        { minLength: size },
      )
      .map((order) => Int32Array.from(order)),
  }),
);

describe("locking majorities", () => {
  it("locks what a search through all locked ones would, in the same order, with many equal ones", () => {
    fc.assert(
      fc.property(contests, ({ size, preferring, places }) => {
        const majorities = listMajorities({ size, preferring, named: new Float64Array(size) });
        const locked = lockMajorities(majorities, places);
        const expected = lockSlowly(majorities.list, places);
        expect(locked.listTaken()).toEqual(expected);
        expect(locked.hasSkipped).toBe(expected.some((one) => !one.locked));
        const kept = expected.filter((one) => one.locked);
        const last = size - 1;
        for (let one = 0; one < size; one += 1)
          expect(locked.isAhead(one, last)).toBe(one !== last && leads(kept, one, last));
      }),
      { numRuns: 30 },
    );
  });

  it("groups entries as looking at all that are left each time would", () => {
    fc.assert(
      fc.property(contests, ({ size, preferring, places }) => {
        const majorities = listMajorities({ size, preferring, named: new Float64Array(size) });
        const { isAhead } = lockMajorities(majorities, places);
        const ids = Array.from({ length: size }, (_, at) => `entry-${at}`);
        const groups: string[][] = [];
        for (let rest = [...ids.keys()]; rest.length > 0;) {
          const best = rest.filter((one) => !rest.some((other) => isAhead(other, one)));
          groups.push(best.map((one) => ids[one]!));
          rest = rest.filter((one) => !best.includes(one));
        }
        expect(undefeatedGroups(ids, isAhead)).toEqual(groups);
      }),
      { numRuns: 60 },
    );
  });

  it("ranks two hundred entries with equal majorities under a shared place", () => {
    const ids = Array.from({ length: 200 }, (_, at) => `entry-${at}`);
    const turned = (by: number) => [...ids.slice(by), ...ids.slice(0, by)].map((id) => [id]);
    const { winners, ranking } = tally({
      method: "ranked_pairs",
      seats: 1,
      rules: { tie: "shared" },
      candidates: ids.map((id) => ({ id, name: id })),
      // A circle in which everybody is as good as everybody else.
      ballots: ids.map((_, by) => ({ ranks: turned(by) })),
    });
    expect(winners).toHaveLength(200);
    expect(ranking[0]).toHaveLength(200);
  });
});

type Taken = MajorityOf & { locked: boolean };

function lockSlowly(majorities: readonly MajorityOf[], places: Int32Array): Taken[] {
  const taken: Taken[] = [];
  const order = [...majorities].sort(
    (a, b) =>
      b.votes - a.votes ||
      a.against - b.against ||
      places[b.loser]! - places[a.loser]! ||
      places[a.winner]! - places[b.winner]!,
  );
  for (const majority of order) {
    const kept = taken.filter(({ locked }) => locked);
    taken.push({ ...majority, locked: !leads(kept, majority.loser, majority.winner) });
  }
  return taken;
}

/** Whether a way leads from one to the other. */
function leads(kept: readonly MajorityOf[], from: number, to: number): boolean {
  const reached = new Set([from]);
  for (const one of reached) for (const { winner, loser } of kept) if (winner === one) reached.add(loser);
  return reached.has(to) && from !== to;
}
