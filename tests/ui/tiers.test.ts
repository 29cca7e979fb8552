import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownTier, sharedTier, step, tierOf, tiersByKey, tiersFrom, withoutTier } from "~/ui/ballot/tiers";

const tiers = [["a"], ["b", "c"], ["d"]];

describe("a ranking with shared places", () => {
  it("gives places of their own and lets them be shared without losing or doubling anyone", () => {
    expect(ownTier(tiers, "d", 1)).toEqual([["d"], ["a"], ["b", "c"]]);
    expect(ownTier(tiers, "c", 2)).toEqual([["a"], ["c"], ["b"], ["d"]]);
    expect(ownTier(tiers, "a", 3)).toEqual([["b", "c"], ["a"], ["d"]]);
    expect(ownTier(tiers, "e", 99)).toEqual([...tiers, ["e"]]);
    expect(sharedTier(tiers, "d", 1)).toEqual([
      ["a", "d"],
      ["b", "c"],
    ]);
    expect(sharedTier(tiers, "a", 3)).toEqual([
      ["b", "c"],
      ["d", "a"],
    ]);
    expect(sharedTier(tiers, "e", 4)).toEqual([...tiers, ["e"]]);
    expect(sharedTier(tiers, "b", 2)).toEqual(tiers);
    expect(withoutTier(tiers, "a")).toEqual([["b", "c"], ["d"]]);
    expect(tierOf(tiers, "c")).toBe(2);
    expect(tierOf(tiers, "e")).toBe(0);
  });

  it("moves by steps: onto the next place, then past it", () => {
    const onto = step(tiers, "d", -1);
    expect(onto).toEqual([["a"], ["b", "c", "d"]]);
    expect(step(onto, "d", -1)).toEqual([["a"], ["d"], ["b", "c"]]);
    expect(step(onto, "d", 1)).toEqual(tiers);
    expect(step(tiers, "a", -1)).toEqual(tiers);
    expect(step(tiers, "d", 1)).toEqual(tiers);
    expect(step(tiers, "e", 1)).toEqual([...tiers, ["e"]]);
  });

  it("answers numbers, arrows and delete, and nothing else", () => {
    expect(tiersByKey(tiers, "a", "2", 4)).toEqual([["b", "c", "a"], ["d"]]);
    expect(tiersByKey(tiers, "a", "4", 4)).toEqual([["b", "c"], ["d"], ["a"]]);
    expect(tiersByKey(tiers, "a", "5", 4)).toBeNull();
    expect(tiersByKey(tiers, "a", "Enter", 4)).toBeNull();
    expect(tiersByKey(tiers, "b", "Delete", 4)).toEqual([["a"], ["c"], ["d"]]);
  });

  it("holds everybody exactly once, whatever is pressed", () => {
    const keys = ["ArrowUp", "ArrowDown", "1", "2", "3", "4"];
    const presses = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(...keys)));
    fc.assert(
      fc.property(presses, (pressed) => {
        const end = pressed.reduce<readonly (readonly string[])[]>(
          (now, [id, key]) => tiersByKey(now, id, key, 4) ?? now,
          tiers,
        );
        expect(end.flat().sort()).toEqual(["a", "b", "c", "d"]);
        expect(end.every((tier) => tier.length > 0)).toBe(true);
      }),
    );
  });

  it("is taken up again as it was written, apart where nothing is shared", () => {
    const typed = { "place.c": "1", "place.a": "4", "place.d": "1", "place.b": "x", "place.e": "2" };
    expect(tiersFrom(["a", "b", "c", "d"], typed, "shared")).toEqual([["c", "d"], ["a"]]);
    expect(tiersFrom(["a", "b", "c", "d"], typed, "single")).toEqual([["c"], ["d"], ["a"]]);
  });
});
