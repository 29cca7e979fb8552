import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layFlow } from "~/routes/results.$categoryId/flow-layout";
import { tally } from "~/domain/voting/tally";
import { randomElection, toElection } from "../domain/voting/elections";

describe("the drawing of an elimination", () => {
  it("has a bar for every tally and never lets two bars of a column touch", () => {
    fc.assert(
      fc.property(randomElection, (drawn) => {
        const { rounds, ranking } = tally(toElection("irv", drawn));
        const { columns, height } = layFlow(rounds, ranking.flat());
        for (const [at, { nodes }] of columns.entries()) {
          expect(nodes.filter(({ id }) => id !== null)).toHaveLength(Object.keys(rounds[at]!.tallies).length);
          nodes
            .slice(1)
            .forEach((node, index) => expect(node.y).toBeGreaterThan(nodes[index]!.y + nodes[index]!.height));
          expect(nodes.at(-1)!.y + nodes.at(-1)!.height).toBeLessThan(height);
        }
      }),
      { numRuns: 200 },
    );
  });
});
