import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { laySeats, seatsSize } from "~/routes/results.$categoryId/seats-layout";
import { electionOf, randomElection, toElection } from "../../domain/voting/elections";

const drawnResult = fc
  .tuple(randomElection, fc.integer({ min: 1, max: 4 }))
  .map(([drawn, seats]) => tally({ ...toElection("stv", drawn), seats }));

describe("the drawing of a count for several seats", () => {
  it("has a bar for every tally, as long as its votes, and none reaches into the next round", () => {
    fc.assert(
      fc.property(drawnResult, ({ rounds, ranking }) => {
        const { columns, width, height } = laySeats(rounds, ranking.flat());
        for (const [at, { x, quotaX, cells }] of columns.entries()) {
          const { tallies, quota = 0 } = rounds[at]!;
          expect(cells.map(({ id }) => id).sort()).toEqual(Object.keys(tallies).sort());
          const end = columns[at + 1]?.x ?? width;
          for (const cell of cells) {
            expect(x + cell.width).toBeLessThan(end);
            expect(cell.y + seatsSize.rowHeight).toBeLessThanOrEqual(height);
            if (cell.votes > 0 && cell.width > 2)
              expect(cell.width / cell.votes).toBeCloseTo((quotaX - x) / quota, 6);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("tells who is elected in a round, who was before, who leaves, and what each gained or lost", () => {
    const lines = ["14: a b", "5: b c", "6: c d", "3: d b"];
    const { rounds, ranking } = tally(electionOf("stv", "prior-rounds", lines, { seats: 2 }));
    const { columns } = laySeats(rounds, ranking.flat());
    const cellsOf = (at: number) =>
      Object.fromEntries(columns[at]!.cells.map(({ id, fate, gained }) => [id, `${fate} ${gained}`]));
    expect(cellsOf(0)).toEqual({ a: "elected 0", b: "continues 0", c: "continues 0", d: "continues 0" });
    expect(cellsOf(1)).toEqual({
      a: "was-elected -4",
      b: "continues 3.99994",
      c: "continues 0",
      d: "leaves 0",
    });
  });

  it("grows wider with more rounds than fit, so that figures stay apart", () => {
    const one = { tallies: { a: 1 }, exhausted: 0, continuing: 1, quota: 1, elected: [], eliminated: [] };
    expect(laySeats(Array(3).fill(one), ["a"]).width).toBe(seatsSize.width);
    expect(laySeats(Array(12).fill(one), ["a"]).width).toBeGreaterThan(seatsSize.width);
  });
});
