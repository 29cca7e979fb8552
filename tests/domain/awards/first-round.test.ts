import { describe, expect, it } from "vitest";
import { checkFirstRound, listSizes, noFirstRound, type FirstRound } from "~/domain/awards/first-round";
import { usualJury } from "~/domain/juries/settings";

const final = { kind: "vote", jury: usualJury, seats: 1 };
const check = (first: Partial<FirstRound>, seats = 1) =>
  checkFirstRound({ ...noFirstRound, kind: "vote", ...first }, { ...final, seats });

describe("a first round", () => {
  it("lets through two to a hundred, in whole numbers", () => {
    expect(check({ size: listSizes.least }).ok).toBe(true);
    expect(check({ size: listSizes.most }).ok).toBe(true);
    for (const size of [listSizes.least - 1, listSizes.most + 1, 2.5])
      expect(check({ size }, 0)).toMatchObject({ detail: "shortlist-size", field: "first.size" });
  });

  it("lets through more than win", () => {
    expect(check({ size: 4 }, 3).ok).toBe(true);
    expect(check({ size: 3 }, 3)).toMatchObject({ reason: "list-too-short" });
  });

  it("shares fairly among nine and no more, and counts otherwise beyond that", () => {
    expect(check({ method: "stv", size: 9 }).ok).toBe(true);
    expect(check({ method: "stv", size: 10 })).toMatchObject({ reason: "too-many-seats", detail: "9" });
    expect(check({ method: "approval", size: 10 }).ok).toBe(true);
  });

  it("asks for nothing where there is none", () => {
    expect(check({ kind: "none", size: 0 }).ok).toBe(true);
  });
});
