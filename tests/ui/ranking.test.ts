import { describe, expect, it } from "vitest";
import { byKey, move, place, remove } from "~/ui/ballot/ranking";

const ranking = ["a", "b", "c"];

describe("ranking by drag, keys and taps", () => {
  it("places, moves and removes without losing or doubling anyone", () => {
    expect(place(ranking, "c", 1)).toEqual(["c", "a", "b"]);
    expect(place(ranking, "d", 2)).toEqual(["a", "d", "b", "c"]);
    expect(place(ranking, "a", 99)).toEqual(["b", "c", "a"]);
    expect(move(ranking, "b", -1)).toEqual(["b", "a", "c"]);
    expect(move(ranking, "a", -1)).toEqual(ranking);
    expect(move(ranking, "c", 1)).toEqual(ranking);
    expect(remove(ranking, "b")).toEqual(["a", "c"]);
  });

  it("answers numbers, arrows and delete, and nothing else", () => {
    expect(byKey(ranking, "c", "1", 4)).toEqual(["c", "a", "b"]);
    expect(byKey(ranking, "d", "ArrowDown", 4)).toEqual(["a", "b", "c", "d"]);
    expect(byKey(ranking, "a", "ArrowDown", 4)).toEqual(["b", "a", "c"]);
    expect(byKey(ranking, "a", "Backspace", 4)).toEqual(["b", "c"]);
    for (const key of ["5", "x", "Tab", "Enter", " "]) expect(byKey(ranking, "a", key, 4)).toBeNull();
  });
});
