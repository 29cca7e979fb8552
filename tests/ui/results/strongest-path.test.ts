import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { pathWords } from "~/routes/results.$categoryId/pair-words";
import { findPath, preferring } from "~/routes/results.$categoryId/strongest-path";
import { electionOf, entryIds, randomElection, toElection } from "../../domain/voting/elections";

describe("a path on the page", () => {
  it("is as strong as the count says, for every two entries, and goes by majorities alone", () => {
    fc.assert(
      fc.property(randomElection, (drawn) => {
        const { pairwise, paths } = tally(toElection("schulze", drawn));
        for (const from of entryIds)
          for (const to of entryIds.filter((id) => id !== from)) {
            const strength = preferring(paths!, from, to);
            const path = strength > 0 ? findPath(pairwise!, from, to, strength) : null;
            if (strength === 0) continue;
            expect(path!.ids[0]).toBe(from);
            expect(path!.ids.at(-1)).toBe(to);
            expect(Math.min(...path!.votes)).toBe(strength);
            expect(findPath(pairwise!, from, to, strength + 1)).toBeNull();
            for (const [at, id] of path!.ids.slice(1).entries())
              expect(path!.votes[at]).toBeGreaterThan(preferring(pairwise!, id, path!.ids[at]!));
          }
      }),
      { numRuns: 200 },
    );
  });

  it("is told as it is: won, lost and level", () => {
    const result = tally(electionOf("schulze", "shared", ["3: a b c", "2: b c a", "2: c a b"]));
    const { pairwise, paths } = result;
    const words = (one: string, other: string) =>
      pathWords({
        names: { a: "Ada", b: "Bo", c: "Cy" },
        one,
        other,
        direct: [preferring(pairwise!, one, other), preferring(pairwise!, other, one)],
        there: findPath(pairwise!, one, other, preferring(paths!, one, other)),
        strengths: [preferring(paths!, one, other), preferring(paths!, other, one)],
      });
    expect(words("a", "b")).toBe("Against “Bo”: wins directly, 5 to 2.");
    expect(words("a", "c")).toBe(
      "Against “Cy”: “Ada” loses directly, 3 to 4. The strongest path there is “Ada” over “Bo” (5) over “Cy” (5), as strong as 5. Because the way back has 4, it is ahead.",
    );
    expect(words("c", "a")).toContain("it is behind");
  });
});
